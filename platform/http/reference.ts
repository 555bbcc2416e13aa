/** Renders the API reference. */
export function renderReference(openapi: object, language: "en" | "ru", nonce: string): string {
  return `<!doctype html><html lang="${language}"><head><title>API</title><style nonce="${nonce}"></style></head><body><pre>${JSON.stringify(openapi).length}</pre></body></html>`;
}
