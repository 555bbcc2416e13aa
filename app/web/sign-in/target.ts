/** Where a visitor wanted to go, if it is a page of this house: nothing else may be put into the address. */
export function safeTarget(to: unknown): string {
  return typeof to === "string" && /^\/(?![/\\])/.test(to) && !to.startsWith("/sign-in") ? to : "/";
}
