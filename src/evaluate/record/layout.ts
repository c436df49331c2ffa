import type { Annotation } from '../../model/analysis.js';
import { bySpan, contains, overlaps, type Span } from '../../model/span.js';
import { mark, type RecordRule } from './rule.js';

/** The order that the record promises: sorted lists, zones and sentences apart, marks that nest only in quotations, none in boilerplate. */
export const layoutHolds: RecordRule = (view, tell) => {
  const { annotations, zones, sentences } = view.record;
  apart(zones, (z) =>
    tell({ code: 'order', message: `The ${z.kind} zone at ${z.start} overlaps the one before it, or stands out of order.`, span: z }),
  );
  apart(sentences, (s) =>
    tell({ code: 'order', message: `The sentence at ${s.start} overlaps the one before it, or stands out of order.`, span: s }),
  );
  let zone = 0;
  const open: Annotation[] = [];
  annotations.forEach((a, i) => {
    const before = annotations[i - 1];
    if (before !== undefined && bySpan(before, a) > 0)
      tell({ code: 'order', message: `${mark(a)}: stands behind ${mark(before)}.`, span: a });
    while (open.length > 0 && open[open.length - 1].end <= a.start) open.pop();
    const around = open[open.length - 1];
    const nested =
      around === undefined ||
      !overlaps(around, a) ||
      (around.type === 'quote' && contains(around, a)) ||
      (a.type === 'quote' && contains(a, around));
    if (!nested) tell({ code: 'overlap', message: `${mark(a)}: overlaps ${mark(around)}.`, span: a });
    open.push(a);
    while (zone < zones.length && zones[zone].end <= a.start) zone++;
    const stands = zones[zone] !== undefined && zones[zone].start <= a.start ? zones[zone].kind : 'body';
    if (stands !== a.zone) tell({ code: 'zone', message: `${mark(a)}: says ${a.zone}, but stands in ${stands}.`, span: a });
    const sentence = sentences[a.sentence];
    if (sentence === undefined) tell({ code: 'sentence', message: `${mark(a)}: there is no sentence ${a.sentence}.`, span: a });
    else if (!overlaps(sentence, a)) tell({ code: 'sentence', message: `${mark(a)}: does not stand in sentence ${a.sentence}.`, span: a });
  });
  for (const r of view.record.relations) {
    if (sentences[r.sentence] === undefined)
      tell({ code: 'sentence', message: `The relation ${r.type} from ${r.from} to ${r.to}: there is no sentence ${r.sentence}.` });
  }
};

function apart<T extends Span>(spans: readonly T[], tell: (span: T) => void): void {
  for (let i = 1; i < spans.length; i++) if (spans[i].start < spans[i - 1].end) tell(spans[i]);
}
