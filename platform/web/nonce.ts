/** The nonce that lets our own style elements pass the content security policy; the server writes it into index.html. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
}
