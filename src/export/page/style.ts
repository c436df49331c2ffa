/** Colours of the types of marks: light, dark. Text on them keeps a contrast of 4.5. */
const TYPES: Record<string, readonly [string, string]> = {
  person: ['#cfe3ff', '#1f4370'],
  role: ['#dcd7fb', '#3d3470'],
  organization: ['#ffe0b8', '#6b4310'],
  platform: ['#c8efe4', '#12503f'],
  program: ['#e8e3c4', '#514a17'],
  place: ['#d8efc6', '#2f5119'],
  regulation: ['#ffd3d3', '#6f2626'],
  date: ['#f5d5ee', '#612853'],
  figure: ['#d9e8ec', '#2a4a54'],
  quote: ['#eceae4', '#3f3d37'],
};
/** Of outlets in charts; readable on both grounds. */
const SERIES = ['#2a6fc9', '#d9822b', '#2b9a78', '#a355b5', '#c0504d', '#7b8a2e', '#7d8794'];

const variables = (dark: 0 | 1): string =>
  Object.entries(TYPES)
    .map(([type, colours]) => `--${type}:${colours[dark]};`)
    .join('');
const LIGHT = `--bg:#fff;--fg:#1b1d20;--soft:#f4f5f7;--line:#d5d9df;--dim:#565d66;--link:#0b57b7;--accent:#0b57b7;--on:#fff;${variables(0)}`;
const DARK = `--bg:#14171b;--fg:#e7e9ec;--soft:#1e2329;--line:#3a424c;--dim:#a5adb8;--link:#8fbdff;--accent:#2d6fc4;--on:#fff;${variables(1)}`;

const types = Object.keys(TYPES).map(
  (type) => `.m.t-${type}{background:var(--${type})}svg .t-${type}{fill:var(--${type});stroke:var(--dim);stroke-width:.5}`,
);
const series = SERIES.map((colour, i) => `svg .c${i}{fill:${colour}}`);

/** The page's whole style. */
export const STYLE = `
:root{color-scheme:light;${LIGHT}}
@media (prefers-color-scheme:dark){:root{color-scheme:dark;${DARK}}}
:root[data-theme=light]{color-scheme:light;${LIGHT}}
:root[data-theme=dark]{color-scheme:dark;${DARK}}
*{box-sizing:border-box}
[hidden]{display:none!important}
body{background:var(--bg);color:var(--fg);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;margin:0 auto;max-width:76rem;padding:0 1rem 3rem}
a{color:var(--link)}
a:focus-visible,button:focus-visible,input:focus-visible,select:focus-visible,summary:focus-visible,.m:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
h2[tabindex]:focus-visible{outline:none}
h1{font-size:1.25rem;margin:0}h1 a{color:inherit;text-decoration:none}
h2{font-size:1.5rem;line-height:1.25;margin:1rem 0 .75rem;overflow-wrap:anywhere}
h3{font-size:1rem;margin:0 0 .5rem}
small,.source,.about,.count,.hint,.empty,figcaption small{color:var(--dim);font-size:.875rem}
button,input,select{background:var(--bg);border:1px solid var(--line);border-radius:.35rem;color:inherit;font:inherit;padding:.3rem .6rem;max-width:100%}
button{cursor:pointer;background:var(--soft)}
button.main,form button[type=submit]{background:var(--accent);border-color:var(--accent);color:var(--on)}
.skip{left:-99rem;position:absolute}.skip:focus{background:var(--bg);left:1rem;padding:.5rem;top:.5rem;z-index:9}
header{align-items:baseline;display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding-top:.75rem}
header p{margin:0}header .tools{align-items:center;display:flex;gap:.6rem;margin-left:auto}.tools button{font-size:.85rem;padding:.15rem .5rem}
.menu{border-bottom:1px solid var(--line);flex-basis:100%;margin-top:.25rem;min-width:0;overflow-x:auto}
.menu ul{display:flex;flex-wrap:wrap;gap:0 .15rem;list-style:none;margin:0;padding:0}
.menu a{border-bottom:3px solid transparent;display:block;font-size:.95rem;padding:.35rem .5rem;text-decoration:none}
.menu a:hover{background:var(--soft)}.menu a[aria-current]{border-color:var(--accent);color:var(--fg);font-weight:600}
.filters{align-items:end;background:var(--soft);border-radius:0 0 .5rem .5rem;display:flex;flex-wrap:wrap;gap:.5rem .9rem;padding:.6rem .75rem}
.filters p{margin:0}.filters label,.search label,.correction label{color:var(--dim);display:block;font-size:.8rem}
.filters .clear{padding:.3rem 0}
.choice{max-width:18rem;position:relative}
.choice summary{background:var(--bg);border:1px solid var(--line);border-radius:.35rem;cursor:pointer;overflow:hidden;padding:.3rem .6rem;text-overflow:ellipsis;white-space:nowrap}
.choice summary span{color:var(--dim)}
.choice>div{background:var(--bg);border:1px solid var(--line);border-radius:.35rem;box-shadow:0 4px 16px #0003;max-height:18rem;min-width:12rem;overflow:auto;padding:.5rem .75rem;position:absolute;z-index:5}
.choice div label{color:var(--fg);display:block;font-size:.95rem;padding:.15rem 0;white-space:nowrap}
.search{margin:.25rem 0 .75rem}.search input{width:min(28rem,100%)}
.tiles{display:grid;gap:.6rem;grid-template-columns:repeat(auto-fit,minmax(7rem,1fr));list-style:none;margin:0 0 1.5rem;padding:0}
.tiles a{background:var(--soft);border-radius:.5rem;color:var(--dim);display:block;padding:.6rem .8rem;text-decoration:none}
.tiles a:hover{outline:1px solid var(--line)}.tiles strong{color:var(--fg);display:block;font-size:1.5rem;font-variant-numeric:tabular-nums;line-height:1.2}
figure{margin:0 0 1.5rem}.chart{height:auto;max-width:100%;width:46rem;display:block}.chart text{fill:var(--dim);font-size:11px}.stack{cursor:pointer}.stack:hover{opacity:.8}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1rem;list-style:none;margin:.5rem 0;padding:0;font-size:.85rem}.legend svg{height:.75em;margin-right:.35em;width:.75em}
.charts{display:grid;gap:1.5rem 2.5rem;grid-template-columns:repeat(auto-fit,minmax(min(24rem,100%),1fr))}
.top ol{list-style:none;margin:0;padding:0}.top li{align-items:center;border-bottom:1px solid var(--line);display:grid;gap:.6rem;grid-template-columns:minmax(0,1fr) 7rem 3rem;padding:.2rem 0}
.top li>a:first-child{overflow-wrap:anywhere;text-decoration:none}.bar{height:.7rem;width:100%}
.n{font-variant-numeric:tabular-nums;text-align:right}
.scroll{overflow-x:auto}
table{border-collapse:collapse;font-size:.925rem;width:100%}
caption{color:var(--dim);font-size:.85rem;padding:.25rem 0;text-align:left}
th,td{border-bottom:1px solid var(--line);padding:.35rem .75rem .35rem 0;text-align:left;vertical-align:top}
th.n,td.n{text-align:right}thead th{white-space:nowrap}thead a{color:inherit;text-decoration:none}thead a:hover{text-decoration:underline}
td{overflow-wrap:anywhere;min-width:9rem}td.n{min-width:3rem}td.wide{min-width:12rem}
tbody tr:hover{background:var(--soft)}
.pager{align-items:center;display:flex;gap:1.25rem;margin:1rem 0}.off{color:var(--dim)}
.timeline{list-style:none;margin:0;padding:0}
.timeline li{border-left:3px solid var(--line);display:grid;gap:0 1rem;grid-template-columns:8.5rem minmax(0,1fr);padding:.5rem 0 .75rem 1rem}
.timeline .statement{border-left-color:var(--accent)}.timeline p{margin:0}.when{font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
blockquote{border-left:2px solid var(--line);margin:.3rem 0;padding-left:.75rem}
.objects{font-size:.9rem}.objects a{background:var(--soft);border-radius:.3rem;padding:0 .35rem;text-decoration:none}
.sentences{list-style:none;padding:0}.sentences>li{border-top:1px solid var(--line);padding:.75rem 0}.sentence{margin:.35rem 0}
.speaker{border-top:1px solid var(--line);padding:.5rem 0}.speaker ul{list-style:none;padding-left:.5rem}.speaker li{margin:.75rem 0}
summary{cursor:pointer}
.m{border-radius:.2em;color:var(--fg);padding:.02em .15em;box-decoration-break:clone;-webkit-box-decoration-break:clone}
a.m{text-decoration-thickness:1px}
.text .m{cursor:pointer}.text .m:hover,.text .pinned{box-shadow:0 0 0 2px var(--accent)}
.quoted{border-bottom:1.5px dotted var(--dim)}.opener{margin-right:.1em}
.reading{display:grid;gap:2rem;grid-template-columns:minmax(0,1fr) 21rem}
.text{line-height:1.75;max-width:44rem;overflow-wrap:anywhere;unicode-bidi:isolate;white-space:pre-wrap}
.zone{color:var(--dim)}.zone.title{color:inherit;font-weight:600}.zone.boilerplate{font-size:.85rem}
.explain{align-self:start;background:var(--soft);border-radius:.5rem;max-height:calc(100vh - 2rem);overflow:auto;padding:.75rem 1rem;position:sticky;top:1rem}
.explain .what{margin:0 1.5rem .5rem 0;overflow-wrap:anywhere}.close{border:0;float:right;font-size:1.1rem;line-height:1;padding:.25rem .5rem}
dl{display:grid;gap:.15rem .75rem;grid-template-columns:auto minmax(0,1fr);margin:0}dt{color:var(--dim);font-size:.875rem}dd{margin:0;overflow-wrap:anywhere}
.correct{margin-top:.75rem}.correction{background:var(--bg);border:1px solid var(--line);border-radius:.5rem;margin-top:.5rem;max-width:26rem;padding:.5rem .9rem .9rem}
.correction p{margin:.4rem 0}.correction input,.correction select{width:100%}.problem{color:#b3261e;min-height:0}:root[data-theme=dark] .problem{color:#ff9a92}
.corrections li{margin:.4rem 0}pre{background:var(--soft);border-radius:.5rem;overflow:auto;padding:.75rem 1rem}
.network{border:1px solid var(--line);border-radius:.5rem;display:block;height:auto;margin-bottom:1rem;min-width:44rem;width:100%}
.lines line{cursor:pointer;stroke:var(--dim);stroke-opacity:.3}.lines line:hover{stroke-opacity:1}
.network text{fill:var(--fg);font-size:11.5px;paint-order:stroke;stroke:var(--bg);stroke-width:3px;stroke-linejoin:round}.network circle{stroke-width:1}
.network a:focus-visible circle{stroke:var(--accent);stroke-width:4}
.status:not(:empty){background:var(--fg);border-radius:.4rem;bottom:1rem;color:var(--bg);left:50%;margin:0;padding:.4rem 1rem;position:fixed;transform:translateX(-50%);z-index:8}
@media (max-width:52rem){
.reading{grid-template-columns:minmax(0,1fr)}
.explain{background:var(--bg);border:1px solid var(--line);border-radius:.75rem .75rem 0 0;bottom:0;box-shadow:0 -4px 20px #0004;display:none;left:0;max-height:60vh;position:fixed;right:0;top:auto;z-index:6}
.explain.open{display:block}
.timeline li{grid-template-columns:minmax(0,1fr)}
.menu ul{flex-wrap:nowrap}.menu a{white-space:nowrap}
.filters{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr)}.filters input{width:100%}
.choice>div{right:0}.chart{width:36rem;max-width:none}
.tiles{grid-template-columns:repeat(3,1fr)}.tiles a{padding:.5rem;font-size:.8rem}
.top li{grid-template-columns:minmax(0,1fr) 4rem 2.5rem}
header .tools{margin-left:0}
}
@media print{
header .tools,.menu,.filters,.search,.pager,.explain,.correct,.skip,.status,.opener{display:none!important}
body{max-width:none;padding:0}.reading{display:block}.text{max-width:none}a{color:inherit;text-decoration:none}
.m{background:none!important;border-bottom:1px solid #888}li,tr,figure{break-inside:avoid}
}
${types.join('\n')}
${series.join('\n')}
`;
