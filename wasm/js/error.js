/** Why a call has no answer. */
export class KyhanError extends Error {
  /** @param {{code: string, message: string, help?: string, diagnostics?: object[]}} problem */
  constructor({ code, message, help = "", diagnostics = [] }) {
    super(message);
    this.name = "KyhanError";
    this.code = code;
    this.help = help;
    this.diagnostics = diagnostics;
  }
}
