import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Loose } from '../evaluate/build.js';

import { ALL, file, judge, ofType, pick } from './validate-corpus.js';

const DAMAGE: readonly [string, (records: Loose[], corpus: string) => unknown, string, RegExp?][] = [
  [
    'a span moved by one',
    (rs) => {
      const { a } = ofType(rs, 'person');
      a.start++;
      a.end++;
    },
    'records/span-text',
  ],
  [
    'a year changed',
    (rs) => {
      const { a } = pick(rs, (x) => x.type === 'date' && x.interval && x.value.length === 10);
      a.value = `1${a.value.slice(1)}`;
    },
    'records/value-date',
    /does not belong/,
  ],
  [
    'a year changed in value and interval',
    (rs) => {
      const { a } = pick(rs, (x) => x.type === 'date' && x.interval && x.value.length === 10);
      a.value = a.value.replace(/^\d{4}/, '2011');
      a.interval = [a.value, a.value];
    },
    'baseline/changed-value',
    /became .*2011/,
  ],
  [
    'a link to the wrong person',
    (rs) => {
      const r = rs.find((x) => x.entities.filter((e: Loose) => e.type === 'person').length > 1);
      const [one, two] = r.entities.filter((e: Loose) => e.type === 'person');
      const moved = one.mentions.pop();
      r.annotations.find((a: Loose) => a.id === moved).entity = two.id;
      two.mentions.push(moved);
    },
    'baseline/changed-link',
    /became/,
  ],
  [
    'a link to the wrong person, half done',
    (rs) => {
      const r = rs.find((x) => x.entities.filter((e: Loose) => e.type === 'person').length > 1);
      const [one, two] = r.entities.filter((e: Loose) => e.type === 'person');
      r.annotations.find((a: Loose) => a.id === one.mentions[0]).entity = two.id;
    },
    'records/link-one-way',
  ],
  ['a document missing', (rs) => void rs.splice(2, 1), 'baseline/lost-document', /baseline\.ndjson:3/],
  ['a document missing that gold has', (rs) => void rs.splice(2, 1), 'gold/no-record'],
  ['a document twice', (rs) => void rs.push(rs[0]), 'records/duplicate-document', /run\.ndjson:1 and run\.ndjson:8/],
  [
    'an id given to two documents',
    (rs) => {
      rs[1].id = rs[0].id;
    },
    'records/duplicate-id',
  ],
  [
    'an id given to two marks',
    (rs) => {
      rs[0].annotations[1].id = rs[0].annotations[0].id;
    },
    'records/duplicate-id',
  ],
  [
    'a byte order mark added',
    (_, c) => writeFileSync(file(c), `\ufeff${readFileSync(file(c), 'utf8')}`),
    'sources/bytes',
    /byte order mark/,
  ],
  ['a file renamed', (_, c) => renameSync(file(c), join(c, 'other.txt')), 'sources/missing'],
  [
    'a renamed file analyzed again',
    (rs) => {
      rs[0].path = 'corpus/renamed.txt';
    },
    'baseline/changed-document',
    /was corpus\//,
  ],
  [
    'a letter of a source changed',
    (_, c) => writeFileSync(file(c), readFileSync(file(c), 'utf8').replace('a', 'o')),
    'sources/bytes',
    /another text/,
  ],
  ['a line put into a source', (_, c) => writeFileSync(file(c), `IKLAN\n${readFileSync(file(c), 'utf8')}`), 'sources/slice'],
  [
    'a text changed in the record',
    (rs) => {
      rs[0].text = `x${rs[0].text}`;
    },
    'gold/text-differs',
    /x/,
  ],
  [
    'a line of the run cut',
    (rs) =>
      rs
        .map((r) => JSON.stringify(r))
        .join('\n')
        .slice(0, -200),
    'records/unreadable',
    /not JSON/,
  ],
  [
    'a field renamed',
    (rs) => {
      const { a } = ofType(rs, 'quote');
      a.said_by = a.speaker;
      delete a.speaker;
    },
    'records/schema',
    /speaker/,
  ],
  [
    'a confidence of 17',
    (rs) => {
      rs[0].annotations[0].confidence = 17;
    },
    'records/schema',
    /confidence/,
  ],
  ['an entity taken out', (rs) => void rs[0].entities.shift(), 'records/link-missing'],
  [
    'a mark taken out',
    (rs) => {
      const { r, a } = ofType(rs, 'figure');
      r.annotations.splice(r.annotations.indexOf(a), 1);
    },
    'baseline/lost-mark',
    /is gone/,
  ],
  [
    'a speaker taken out',
    (rs) => {
      const { a } = pick(rs, (x) => x.type === 'quote' && x.speaker);
      a.speaker = null;
    },
    'baseline/changed-value',
    /became nobody/,
  ],
  [
    'every speaker taken out',
    (rs) => {
      for (const r of rs) for (const a of r.annotations) if (a.type === 'quote') a.speaker = null;
    },
    'expectations/broken',
    /quotes with speaker/,
  ],
  ['a figure that is not its decimal', (rs) => void ofType(rs, 'figure').a.value++, 'records/value-figure'],
  [
    'two entities made one',
    (rs) => {
      const r = rs.find((x) => x.entities.filter((e: Loose) => e.type === 'place').length > 1);
      const [one, two] = r.entities.filter((e: Loose) => e.type === 'place');
      for (const a of r.annotations) if (a.entity === two.id) a.entity = one.id;
      one.mentions.push(...two.mentions);
      r.entities.splice(r.entities.indexOf(two), 1);
    },
    'baseline/merged-entity',
    /are one now/,
  ],
  [
    'one entity made two',
    (rs) => {
      const r = rs.find((x) => x.entities.some((e: Loose) => e.mentions.length > 1));
      const one = r.entities.find((e: Loose) => e.mentions.length > 1);
      const id = `${one.id}-x`;
      r.entities.push({ ...one, id, name: `${one.name} X`, mentions: [one.mentions.pop()] });
      r.annotations.find((a: Loose) => a.id === r.entities.at(-1).mentions[0]).entity = id;
    },
    'baseline/split-entity',
    /is several now/,
  ],
  [
    'a publication taken out',
    (rs) => {
      delete rs[1].metadata.published;
      delete rs[1].metadata.evidence.published;
    },
    'expectations/breach',
    /lacks published/,
  ],
  ['marks out of order', (rs) => void rs[0].annotations.reverse(), 'records/order'],
  [
    'a mark in boilerplate',
    (rs) => {
      const { r, a } = ofType(rs, 'person');
      r.zones = [{ kind: 'boilerplate', start: a.start, end: a.end, rule: 'x' }];
    },
    'records/zone',
  ],
  ['zones drawn otherwise', (rs) => void rs.find((r) => r.zones.length > 1).zones.pop(), 'baseline/changed-content', /drawn otherwise/],
  [
    'another version of the record',
    (rs) => {
      rs[0].format = 'warta.document/2';
    },
    'records/unreadable',
    /format/,
  ],
];

describe('damage', () => {
  it.each(DAMAGE)('%s is caught', (_, damage, code, says) => {
    const ran = judge(damage, ALL);
    expect(ran.code, ran.err).toBe(1);
    const verdict = JSON.parse(ran.out);
    const failed = verdict.checks
      .filter((c: Loose) => c.outcome === 'failed')
      .flatMap((c: Loose) => c.findings.filter((f: Loose) => f.severity === 'error'));
    const found = failed.filter((f: Loose) => f.code === code && (says ?? /./).test(f.message));
    expect(found.length, `${code} ${says}: ${JSON.stringify(failed.slice(0, 6), null, 1)}`).toBeGreaterThan(0);
    expect(found[0].place?.file, JSON.stringify(found[0])).toBeTruthy();
  });
});
