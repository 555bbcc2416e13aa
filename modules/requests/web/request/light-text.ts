/** A run of words within a line. */
export type Run =
  | { readonly kind: "plain" | "strong" | "code"; readonly text: string }
  | { readonly kind: "link"; readonly text: string; readonly href: string }
  | { readonly kind: "request"; readonly text: string; readonly number: string };

export interface Block {
  readonly kind: "text" | "quote" | "list" | "code";
  readonly lines: readonly (readonly Run[])[];
}

const marks =
  /(?<code>`[^`\n]+`)|(?<strong>\*\*[^*\n]+\*\*)|(?<link>https?:\/\/[^\s<>"]+)|(?<request>(?:№\s?|(?<![\p{L}\p{N}&])#)\d{1,12}(?!\p{L}))/gu;

/** What a sentence adds after an address is not part of it. */
function trimAddress(found: string): string {
  let text = found.replace(/[.,;:!?…»"']+$/u, "");
  const closing = (mark: string) => text.split(mark).length - 1;
  while (text.endsWith(")") && closing(")") > closing("(")) text = text.slice(0, -1);
  return text;
}

export function runsOf(line: string): readonly Run[] {
  const runs: Run[] = [];
  let from = 0;
  const plainUntil = (to: number) => {
    if (to > from) runs.push({ kind: "plain", text: line.slice(from, to) });
  };
  for (const match of line.matchAll(marks)) {
    if (match.index < from) continue;
    const { code, strong, link, request } = match.groups as Record<string, string | undefined>;
    plainUntil(match.index);
    from = match.index + match[0].length;
    if (code) runs.push({ kind: "code", text: code.slice(1, -1) });
    else if (strong) runs.push({ kind: "strong", text: strong.slice(2, -2) });
    else if (link) {
      const text = trimAddress(link);
      runs.push({ kind: "link", text, href: text });
      from = match.index + text.length;
    } else if (request) runs.push({ kind: "request", text: request, number: request.replace(/\D/g, "") });
  }
  plainUntil(line.length);
  return runs;
}

const quoteStart = /^>\s?/;
const listStart = /^\s*[-*•]\s+/;

/** Plain text with the light marks that people type anyway: quotes, lists, code, strong words, addresses, numbers. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: { kind: Block["kind"]; lines: (readonly Run[])[] }[] = [];
  const add = (kind: Block["kind"], line: readonly Run[], joins: boolean) => {
    const last = blocks.at(-1);
    if (joins && last?.kind === kind) last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  };
  let joins = false;
  let fenced = false;
  for (const line of text.replaceAll("\r\n", "\n").split("\n")) {
    if (line.startsWith("```")) {
      fenced = !fenced;
      joins = false;
    } else if (fenced) {
      add("code", [{ kind: "plain", text: line }], joins);
      joins = true;
    } else if (line.trim() === "") joins = false;
    else {
      if (quoteStart.test(line)) add("quote", runsOf(line.replace(quoteStart, "")), joins);
      else if (listStart.test(line)) add("list", runsOf(line.replace(listStart, "")), joins);
      else add("text", runsOf(line), joins);
      joins = true;
    }
  }
  return blocks;
}
