import type { Analysis } from '../../model/analysis.js';
import { LABELS } from '../../model/label.js';
import { TextView } from '../../text/text-view.js';
import type { StreamFormat } from '../contract.js';
import { jsonList } from './json-list.js';
import { attributeNote, namesOf, relationEnds, TAGS } from './marks.js';

/**
 * Label Studio tasks (JSON) with their regions as annotations. Its offsets count code points: the editor converts what the browser
 * counts, and its Python side slices. Values stand in a region's note, in the words of the guidelines.
 */
export const labelStudio: StreamFormat = {
  name: 'label-studio',
  extension: 'json',
  about: 'tasks with regions for the labelling interface below; offsets count code points',
  needsText: true,
  kind: 'stream',
  create() {
    const list = jsonList();
    return { begin: list.begin, document: (record, index) => list.item(task(record, index + 1)), end: list.end };
  },
};

function task(record: Analysis, id: number): unknown {
  const view = new TextView(record.text ?? '', record.offsetUnit);
  const nameOf = namesOf(record);
  const regions = record.annotations.map((a) => ({
    id: a.id,
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    value: { start: view.codePoint(a.start), end: view.codePoint(a.end), text: a.text, labels: [TAGS[a.type]] },
    score: a.confidence,
    meta: { text: [attributeNote(a, nameOf)] },
  }));
  const ends = relationEnds(record);
  const relations = record.relations.flatMap((r) => {
    const pair = ends(r);
    return pair === undefined ? [] : [{ type: 'relation', from_id: pair[0].id, to_id: pair[1].id, direction: 'right', labels: [r.type] }];
  });
  const { title, outlet, published, url } = record.metadata;
  return {
    id,
    data: { text: view.text, path: record.path, document: record.id, title, outlet, published, url },
    annotations: [{ id, result: [...regions, ...relations] }],
  };
}

/** The labelling interface for these tasks. */
export const LABEL_STUDIO_INTERFACE = [
  '<View>',
  '  <Labels name="label" toName="text">',
  ...LABELS.map((l) => `    <Label value="${TAGS[l]}"/>`),
  '  </Labels>',
  '  <Text name="text" value="$text"/>',
  '</View>',
].join('\n');
