import type { DocumentScore } from './score.js';

/** Annotations whose confidence lies in one tenth. */
interface CalibrationBin {
  /** From this confidence … */
  readonly from: number;
  /** … to under this one (the last bin holds 1). */
  readonly to: number;
  readonly count: number;
  readonly confidence: number;
  /** Share of them that are right, with their value or link. */
  readonly right: number;
}
interface Calibration {
  readonly bins: readonly CalibrationBin[];
  readonly count: number;
  /** Expected calibration error: how far stated confidence is from the share that is right, on average. */
  readonly error: number;
  /** Brier score: mean squared distance of confidence from what proved right (1) or wrong (0). */
  readonly brier: number;
}

const BINS = 10;

/** Whether confidence means what it says: annotations by stated confidence against the share that is right. */
export function calibrationOf(documents: readonly DocumentScore[]): Calibration {
  const sums = Array.from({ length: BINS }, () => ({ count: 0, confidence: 0, right: 0 }));
  let brier = 0;
  let count = 0;
  for (const d of documents) {
    for (const { got } of d.alignments.values()) {
      for (const g of got) {
        const { confidence } = g.got.annotation;
        const bin = sums[Math.min(BINS - 1, Math.floor(confidence * BINS + 1e-9))];
        bin.count++;
        bin.confidence += confidence;
        if (g.valued) bin.right++;
        brier += (confidence - (g.valued ? 1 : 0)) ** 2;
        count++;
      }
    }
  }
  const bins = sums.map((s, i) => ({
    from: i / BINS,
    to: (i + 1) / BINS,
    count: s.count,
    confidence: s.confidence / (s.count || 1),
    right: s.right / (s.count || 1),
  }));
  const error = bins.reduce((sum, b) => sum + Math.abs(b.confidence - b.right) * b.count, 0) / (count || 1);
  return { bins: bins.filter((b) => b.count > 0), count, error, brier: brier / (count || 1) };
}
