import type { Network } from '../../model/network.js';
import type { Table } from '../../model/table.js';
import { column } from '../tables/columns.js';

/** One row an edge, with a sentence that shows it: what a spreadsheet or another graph program reads. */
export function edgeTable({ nodes, edges }: Network): Table {
  const names = new Map(nodes.map((n) => [n.id, n.name]));
  return {
    name: 'edges',
    title: { id: 'Jejaring', en: 'Network' },
    columns: [
      column('from_name', 'Dari', 'From'),
      column('to_name', 'Ke', 'To'),
      column('relation', 'Hubungan', 'Relation', 'text', 'together (in one sentence) or speaks-of (in a quotation)'),
      column('weight', 'Bobot', 'Weight', 'integer', 'sentences or quotations that show it'),
      column('documents', 'Dokumen', 'Documents', 'integer'),
      column('evidence', 'Bukti', 'Evidence', 'text', 'one such sentence'),
      column('source', 'Sumber', 'Source', 'text', 'its path and line'),
      column('from', 'ID asal', 'From (id)', 'id'),
      column('to', 'ID tujuan', 'To (id)', 'id'),
    ],
    rows: edges.map((e) => {
      const shown = e.evidence[0];
      const source = shown === undefined ? '' : `${shown.path}:${shown.line}`;
      return [names.get(e.from)!, names.get(e.to)!, e.type, e.weight, e.documents, shown?.sentence ?? '', source, e.from, e.to];
    }),
  };
}

/** One row a node, with its measures. */
export function nodeTable({ nodes }: Network): Table {
  return {
    name: 'nodes',
    title: { id: 'Simpul jejaring', en: 'Nodes' },
    columns: [
      column('name', 'Nama', 'Name'),
      column('type', 'Jenis', 'Type'),
      column('subtype', 'Subjenis', 'Subtype'),
      column('community', 'Kelompok', 'Community', 'integer', 'from 0, the largest first (Louvain)'),
      column('degree', 'Derajat', 'Degree', 'integer'),
      column('strength', 'Kekuatan', 'Strength', 'integer', 'sum of the weights of its edges'),
      column('betweenness', 'Keantaraan', 'Betweenness', 'number'),
      column('pagerank', 'PageRank', 'PageRank', 'number'),
      column('mentions', 'Sebutan', 'Mentions', 'integer'),
      column('documents', 'Dokumen', 'Documents', 'integer'),
      column('entity', 'Entitas', 'Entity', 'id'),
    ],
    rows: nodes.map((n) => [
      n.name,
      n.type,
      n.subtype,
      n.community,
      n.degree,
      n.strength,
      n.betweenness,
      n.pagerank,
      n.mentions,
      n.documents,
      n.id,
    ]),
  };
}
