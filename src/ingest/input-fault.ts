/** A fault of one input, thrown inside readers and turned into an event at the input's edge. */
export class InputFault extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly remedy?: string,
  ) {
    super(message);
    this.name = 'InputFault';
  }
}
