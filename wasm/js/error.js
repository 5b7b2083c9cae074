/** Why a call has no answer. */
export class KyhanError extends Error {
  /** @param {{code: string, message: string, help?: string, candidates?: object[], diagnostics?: object[]}} problem */
  constructor({ code, message, help = "", candidates = [], diagnostics = [] }) {
    const [first] = diagnostics.filter(({ severity }) => severity === "error");
    // Logs show the message alone, so the first cause is in it.
    super(first ? `${message}: ${first.pointer || "/"}: ${first.message}` : message);
    this.name = "KyhanError";
    this.code = code;
    this.help = help;
    this.candidates = candidates;
    this.diagnostics = diagnostics;
  }
}
