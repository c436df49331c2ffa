interface Point {
  x: number;
  y: number;
}

const ROUNDS = 220;
const MARGIN = 46;

/** Places for the nodes of a network: drawn together by their edges, pushed apart by all others. The same input gives the same places. */
export function layOut(
  nodes: readonly number[],
  sizes: readonly number[],
  edges: readonly { from: number; to: number; weight: number }[],
  width: number,
  height: number,
): Map<number, Point> {
  const ideal = Math.sqrt((width * height) / nodes.length) * 0.5;
  const points = new Map<number, Point>();
  nodes.forEach((n, i) => {
    // a spiral of equal areas: no two begin at one place
    const angle = i * 2.399963;
    const radius = Math.sqrt((i + 0.5) / nodes.length) * 0.45;
    points.set(n, { x: width * (0.5 + radius * Math.cos(angle)), y: height * (0.5 + radius * Math.sin(angle)) });
  });
  const most = Math.max(...edges.map((e) => e.weight));
  for (let round = 0; round < ROUNDS; round++) {
    const heat = (width / 10) * (1 - round / ROUNDS);
    const moves = new Map(nodes.map((n) => [n, { x: 0, y: 0 }]));
    for (let i = 0; i < nodes.length; i++) {
      for (let j = i + 1; j < nodes.length; j++) {
        const push = (ideal + sizes[nodes[i]] + sizes[nodes[j]]) ** 2;
        pull(points, moves, nodes[i], nodes[j], (d) => -push / d);
      }
    }
    for (const e of edges) pull(points, moves, e.from, e.to, (d) => ((d * d) / ideal) * (0.15 + 0.5 * (e.weight / most)));
    for (const n of nodes) {
      const p = points.get(n)!;
      const m = moves.get(n)!;
      m.x += (width / 2 - p.x) * 0.6;
      m.y += (height / 2 - p.y) * 0.9;
      const length = Math.hypot(m.x, m.y) || 1;
      const far = Math.min(length, heat);
      p.x = Math.min(width - MARGIN, Math.max(MARGIN, p.x + (m.x / length) * far));
      p.y = Math.min(height - MARGIN / 1.5, Math.max(MARGIN / 1.5, p.y + (m.y / length) * far));
    }
  }
  return points;
}

function pull(
  points: ReadonlyMap<number, Point>,
  moves: ReadonlyMap<number, Point>,
  a: number,
  b: number,
  force: (distance: number) => number,
): void {
  const [p, q] = [points.get(a)!, points.get(b)!];
  const [dx, dy] = [q.x - p.x, q.y - p.y];
  const distance = Math.max(1, Math.hypot(dx, dy));
  const f = force(distance) / distance;
  const [m, n] = [moves.get(a)!, moves.get(b)!];
  m.x += dx * f;
  m.y += dy * f;
  n.x -= dx * f;
  n.y -= dy * f;
}
