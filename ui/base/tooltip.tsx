import { cloneElement, type ReactElement } from "react";

/**
 * A few words about an icon or a short text, shown by the browser itself: a floating box of our own would cost every
 * page its library. What matters is written on the page; for those who cannot point, the child carries an `aria-label`.
 */
export function Tooltip({ label, children }: { label: string; children: ReactElement<{ title?: string }> }) {
  return cloneElement(children, { title: label });
}
