import type { Annotation } from '../../model/analysis.js';
import { mark, type RecordRule } from './rule.js';

/** Type of the entity that an annotation of each name type links to. */
const linked = (a: Annotation): string | undefined => ('entity' in a ? a.entity : undefined);

/** Every id that the record names is there, of the right type, and entities and mentions name each other. */
export const linksExist: RecordRule = (view, tell) => {
  const { record } = view;
  const annotations = new Map<string, Annotation>();
  for (const a of record.annotations) {
    if (annotations.has(a.id)) tell({ code: 'duplicate-id', message: `${mark(a)}: another annotation has the same id.`, span: a });
    annotations.set(a.id, a);
  }
  const mentions = new Map<string, ReadonlySet<string>>();
  for (const e of record.entities) {
    if (mentions.has(e.id)) tell({ code: 'duplicate-id', message: `Two entities have the id ${e.id}.` });
    mentions.set(e.id, new Set(e.mentions));
    for (const id of e.mentions) {
      const a = annotations.get(id);
      if (a === undefined) tell({ code: 'link-missing', message: `Entity ${e.id} names the mention ${id}, which is not there.` });
      else if (linked(a) !== e.id)
        tell({ code: 'link-one-way', message: `${mark(a)}: ${e.id} claims it, but it links to ${linked(a) ?? 'nothing'}.`, span: a });
    }
  }
  const exists = (a: Annotation, id: string | null | undefined, what: string): void => {
    if (id !== null && id !== undefined && !mentions.has(id))
      tell({ code: 'link-missing', message: `${mark(a)}: its ${what} ${id} is not among the entities.`, span: a });
  };
  for (const a of record.annotations) {
    const id = linked(a);
    exists(a, id, 'entity');
    if (a.type === 'role') exists(a, a.holder, 'holder');
    if (a.type === 'quote') exists(a, a.speaker, 'speaker');
    const entity = view.entity(id);
    if (entity === undefined || id === undefined) continue;
    if (entity.type !== a.type) tell({ code: 'link-type', message: `${mark(a)}: its entity ${id} is a ${entity.type}.`, span: a });
    else if (mentions.get(id)?.has(a.id) === false)
      tell({ code: 'link-one-way', message: `${mark(a)}: ${id} does not count it among its mentions.`, span: a });
  }
  for (const r of record.relations) {
    for (const id of [r.from, r.to]) {
      if (!mentions.has(id) && !annotations.has(id))
        tell({ code: 'link-missing', message: `The relation ${r.type} from ${r.from} to ${r.to}: ${id} is not there.` });
    }
  }
  for (const c of record.changes) {
    for (const id of [c.stated, c.from, c.to])
      if (annotations.get(id)?.type !== 'figure')
        tell({ code: 'link-missing', message: `A ${c.direction} names the figure ${id}, which is not there.` });
  }
};
