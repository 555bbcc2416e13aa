/** A box that scrolls must be reachable by keyboard, or its hidden part is closed to those without a mouse. */
export const reachable = { tabIndex: 0 } as const;
