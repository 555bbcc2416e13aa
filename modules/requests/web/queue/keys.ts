/** What a key of the queue means. */
export type Deed =
  | "next"
  | "previous"
  | "selectNext"
  | "selectPrevious"
  | "open"
  | "take"
  | "assign"
  | "wait"
  | "handOver"
  | "close"
  | "reply"
  | "select"
  | "extend"
  | "search"
  | "help"
  | "back";

interface Pressed {
  readonly code: string;
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const plain: Readonly<Record<string, Deed>> = {
  KeyJ: "next",
  ArrowDown: "next",
  KeyK: "previous",
  ArrowUp: "previous",
  Enter: "open",
  KeyO: "open",
  KeyA: "take",
  KeyW: "wait",
  KeyH: "handOver",
  KeyC: "close",
  KeyR: "reply",
  KeyX: "select",
  Slash: "search",
  Escape: "back",
};

const shifted: Readonly<Record<string, Deed>> = {
  KeyJ: "selectNext",
  ArrowDown: "selectNext",
  KeyK: "selectPrevious",
  ArrowUp: "selectPrevious",
  KeyA: "assign",
  KeyX: "extend",
  Slash: "help",
};

/** By the place of the key, not its letter: with a Russian layout the same keys work. */
export function deedOf(pressed: Pressed): Deed | undefined {
  if (pressed.ctrlKey || pressed.metaKey || pressed.altKey) return undefined;
  if (pressed.key === "?") return "help";
  return (pressed.shiftKey ? shifted : plain)[pressed.code];
}

/** Where keys belong to what is being typed or pressed there. */
const typing =
  'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="dialog"], [role="menu"]';
const pressing = 'button, [role="tab"], [role="radio"], summary';

/** Whether a deed may be done with the focus there: letters everywhere but in fields, Enter and arrows not on buttons. */
export function mayAct(target: { closest(selector: string): unknown } | null, deed: Deed): boolean {
  if (!target) return true;
  if (target.closest(typing)) return false;
  const ofThePlace = deed === "open" || deed === "next" || deed === "previous";
  return !(ofThePlace && target.closest(pressing));
}
