import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { Parser } from 'tap-parser';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { type CheckResult, type Finding, FORMATS, type FormatContext, type Verdict } from '../../src/evaluate/index.js';
import type { Loose } from './build.js';

const schema = (name: string): string => readFileSync(new URL(`schemas/${name}`, import.meta.url), 'utf8');
const context: FormatContext = { version: '1.2.3', relative: (p) => p, color: false };
const render = (name: string, verdict: Verdict): string => FORMATS.find((f) => f.name === name)!.render(verdict, context);

const finding = (n: number, more: Partial<Finding> = {}): Finding => ({
  code: 'records/span-text',
  severity: 'error',
  message: `a${n}, person "Budi": the text has "Bu".`,
  place: { path: 'seeds/a.txt', file: 'seeds/a.txt', line: n, column: 3, endLine: n, endColumn: 7 },
  remedy: 'Make the run again.',
  ...more,
});
const result = (findings: readonly Finding[], more: Partial<CheckResult> = {}): CheckResult => ({
  group: 'records',
  name: 'spans give the text that they state',
  outcome: findings.length > 0 ? 'failed' : 'passed',
  summary: `24 records, ${findings.length} faults`,
  findings,
  omitted: 0,
  ...more,
});
const verdict = (...checks: CheckResult[]): Verdict => ({ documents: 24, holds: checks.every((c) => c.outcome !== 'failed'), checks });
const bad = verdict(
  result([
    finding(1),
    finding(2, { severity: 'warning' }),
    finding(3, { place: { path: 'rows.jsonl#12', file: 'rows.jsonl', line: 12 } }),
    finding(4, { place: undefined, remedy: undefined }),
  ]),
  result([], { group: 'gold', name: 'names.linked is at least 0.9' }),
  result([finding(9, { severity: 'warning', place: { path: 'berita harian/a b.html', file: 'berita harian/a b.html' } })], {
    group: 'expectations',
    name: 'no date after publication',
    outcome: 'warned',
    because: 'editors want it',
  }),
);
const good = verdict(result([]));

const ajv = addFormats.default(new Ajv.default({ strict: false, logger: false, unicodeRegExp: false }));
const { $schema: _s, id: _i, ...sarifSchema } = JSON.parse(schema('sarif-2.1.0.json'));
const isSarif = ajv.compile(sarifSchema);
const isCodeQuality = ajv.compile(JSON.parse(schema('gitlab-code-quality.json')));
async function junitFaults(xml: string): Promise<readonly unknown[]> {
  const { valid, errors } = await validateXML({ xml: { fileName: 'report.xml', contents: xml }, schema: schema('junit.xsd') });
  return valid ? [] : errors;
}

/** Texts as a hostile article could have them. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<script>',
        ']]>',
        '&',
        '"',
        "'",
        '::error::',
        '%0A',
        '\u001b[31m',
        '\u0000',
        '\u202e',
        '\ud800',
        '\uffff',
        '|',
        '`',
        '\n',
        '\r\n',
        '#',
        '🎉',
        '\\',
        '$' + '{{ x }}',
      ),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const hostileVerdict = fc
  .array(
    fc.record({
      message: hostile,
      path: hostile,
      name: hostile,
      severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
    }),
    { minLength: 1, maxLength: 15 },
  )
  .map((list) =>
    verdict(
      ...list.map(({ message, path, name, severity }, i) =>
        result([finding(i + 1, { message: `m ${message}`, severity, place: { path: `p${path}`, file: `p${path}`, line: 1 } })], {
          name: `n ${name}`,
          outcome: severity === 'error' ? 'failed' : 'warned',
        }),
      ),
    ),
  );

describe('every format', () => {
  it('gives the same bytes for the same verdict, and says whether it holds', () => {
    for (const f of FORMATS) {
      expect(f.render(bad, context), f.name).toBe(f.render(structuredClone(bad), context));
      expect(f.render(bad, context), f.name).not.toBe(f.render(good, context));
      expect(f.render(good, context).endsWith('\n'), f.name).toBe(true);
    }
  });

  it('lets no control character of an article through', () => {
    fc.assert(
      fc.property(hostileVerdict, (v) => {
        // JSON is data: it escapes what it must and changes nothing
        for (const f of FORMATS.filter((x) => x.name !== 'json')) {
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
          expect(f.render(v, context), f.name).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u202e\u2066\uffff]/);
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('JUnit', () => {
  it('follows its schema', async () => {
    expect(await junitFaults(render('junit', bad))).toEqual([]);
    expect(await junitFaults(render('junit', good))).toEqual([]);
    expect(await junitFaults(render('junit', bad).replace('<testcase name=', '<testcase title='))).not.toEqual([]);
  });

  it('has a suite a judge and a failure a failed check, with the places', () => {
    const xml = render('junit', bad);
    expect(xml).toContain('<testsuites name="warta validate" tests="3" failures="1" errors="0">');
    expect(xml).toContain(
      '<failure type="records/span-text" message="24 records, 4 faults">error seeds/a.txt:1:3: a1, person &quot;Budi&quot;: the text has &quot;Bu&quot;. Make the run again.',
    );
    expect(xml).toContain('<testcase name="names.linked is at least 0.9" classname="warta.gold"/>');
  });

  it('follows its schema whatever stands in an article', async () => {
    await fc.assert(
      fc.asyncProperty(hostileVerdict, async (v) => void expect(await junitFaults(render('junit', v))).toEqual([])),
      { numRuns: 15 },
    );
  });
});

describe('SARIF', () => {
  it('follows its schema', () => {
    expect(isSarif(JSON.parse(render('sarif', bad))), JSON.stringify(isSarif.errors)).toBe(true);
    expect(isSarif(JSON.parse(render('sarif', good)))).toBe(true);
    expect(isSarif({ ...JSON.parse(render('sarif', bad)), version: '2' })).toBe(false);
  });

  it('has lines and columns from 1, the kind of columns, relative and escaped paths', () => {
    const [run] = JSON.parse(render('sarif', bad)).runs;
    expect(run.columnKind).toBe('unicodeCodePoints');
    expect(run.results[0].locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'seeds/a.txt', uriBaseId: '%SRCROOT%' },
      region: { startLine: 1, startColumn: 3, endLine: 1, endColumn: 7 },
    });
    expect(run.results.map((r: Loose) => r.locations?.[0].physicalLocation.artifactLocation.uri)).toContain('berita%20harian/a%20b.html');
    expect(run.results.map((r: Loose) => r.level)).toEqual(['error', 'error', 'error', 'warning', 'warning']);
    expect(new Set(run.results.map((r: Loose) => r.partialFingerprints['wartaFinding/v1'])).size).toBe(5);
  });

  it('knows a finding again when its line moved', () => {
    const print = (line: number) => JSON.parse(render('sarif', verdict(result([finding(line)])))).runs[0].results[0].partialFingerprints;
    expect(print(1)).toEqual(print(40));
  });

  it('follows its schema whatever stands in an article', () => {
    fc.assert(
      fc.property(hostileVerdict, (v) => void expect(isSarif(JSON.parse(render('sarif', v))), JSON.stringify(isSarif.errors)).toBe(true)),
      { numRuns: 40 },
    );
  });
});

describe('GitLab', () => {
  it('follows the documented form, each issue with a fingerprint of its own', () => {
    const issues = JSON.parse(render('gitlab', bad));
    expect(isCodeQuality(issues), JSON.stringify(isCodeQuality.errors)).toBe(true);
    expect(new Set(issues.map((i: Loose) => i.fingerprint)).size).toBe(issues.length);
    expect(issues[0]).toMatchObject({ severity: 'major', location: { path: 'seeds/a.txt', lines: { begin: 1 } } });
    expect(JSON.parse(render('gitlab', good))).toEqual([]);
  });
});

describe('GitHub', () => {
  const commands = (text: string): string[] => text.split('\n').filter((l) => /^::(error|warning|notice) /.test(l));

  it('escapes what would end a command', () => {
    const text = render(
      'github',
      verdict(result([finding(1, { message: '50% naik:\nya', place: { path: 'a,b:c.txt', file: 'a,b:c.txt', line: 2 } })])),
    );
    expect(text.split('\n')[0]).toBe(
      '::error file=a%2Cb%3Ac.txt,line=2,title=spans give the text that they state::50%25 naik:%0Aya Make the run again.',
    );
  });

  it('shows ten annotations at most: the gravest first, one that counts the rest, all in the log', () => {
    const many = verdict(
      result(
        Array.from({ length: 30 }, (_, i) => finding(i + 1, { severity: i < 28 ? 'warning' : 'error' })),
        { omitted: 5 },
      ),
    );
    const text = render('github', many);
    expect(commands(text)).toHaveLength(10);
    expect(
      commands(text)
        .slice(0, 3)
        .map((l) => l.slice(0, 9)),
    ).toEqual(['::error f', '::error f', '::warning']);
    expect(commands(text)[9]).toMatch(/^::notice title=warta::26 more findings/);
    expect(text.match(/^(error|warning) seeds/gm)).toHaveLength(30);
    expect(text).toContain('… and 5 more');
  });

  it('lets no text of an article become a command', () => {
    fc.assert(
      fc.property(hostileVerdict, (v) => {
        const lines = render('github', v)
          .split('\n')
          .filter((l) => l.startsWith('::'));
        for (const l of lines) expect(l).toMatch(/^::(error|warning|notice) |^::group::All findings$|^::endgroup::$/);
      }),
    );
  });
});

describe('the others', () => {
  it('TAP is read by a TAP parser', () => {
    const read = (v: Verdict) => {
      const parser = new Parser();
      parser.end(render('tap', v));
      return parser.results!;
    };
    expect(read(bad)).toMatchObject({ ok: false, count: 3, pass: 2, fail: 1, plan: expect.objectContaining({ start: 1, end: 3 }) });
    expect(read(good)).toMatchObject({ ok: true, count: 1 });
    fc.assert(
      fc.property(hostileVerdict, (v) => void expect(read(v).count).toBe(v.checks.length)),
      { numRuns: 40 },
    );
  });

  it('Markdown is a table that no article breaks out of', () => {
    expect(render('markdown', bad)).toContain('| ❌ | spans give the text that they state | 24 records, 4 faults |');
    fc.assert(
      fc.property(hostileVerdict, (v) => {
        for (const line of render('markdown', v)
          .split('\n')
          .filter((l) => l.startsWith('|'))) {
          expect(line).toMatch(/^\|.*\|$/);
          expect(line).not.toMatch(/<script|(^|[^\\])\]\(/);
        }
      }),
    );
  });

  it('JSON is data with the whole verdict', () => {
    const data = JSON.parse(render('json', bad));
    expect(data).toMatchObject({ format: 'warta.verdict/1', holds: false, documents: 24 });
    expect(data.checks[0].findings).toHaveLength(4);
  });

  it('pretty says where, what and what to do, each remedy once', () => {
    const text = render('pretty', bad);
    expect(text).toContain('✗ spans give the text that they state (24 records, 4 faults)');
    expect(text).toContain('error seeds/a.txt:1:3 a1, person "Budi": the text has "Bu".');
    expect(text).toContain('wanted because: editors want it');
    expect(text).toContain('rows.jsonl#12 a3');
    expect(text.match(/→ Make the run again\./g)).toHaveLength(2);
    expect(text.trimEnd().split('\n').at(-1)).toBe('✗ 1 of 3 checks failed, 1 with warnings, 24 documents');
    expect(FORMATS[0].render(bad, { ...context, color: true })).toContain('\u001b[31m');
  });
});
