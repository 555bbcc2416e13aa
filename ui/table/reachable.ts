/** A box that scrolls must be reachable by keyboard, or its hidden part is closed to those without a mouse. */
export const reachable = (label: string) => ({ tabIndex: 0, role: "group", "aria-label": label }) as const;
