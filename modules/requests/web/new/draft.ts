import type { Draft, Kind, PartyName, Priority, View } from "../api.ts";

/** What is being written on the page, kept on the device until it is sent. */
export interface Writing {
  readonly kind: Kind;
  readonly service: { readonly id: string; readonly name: string } | null;
  /** Whom it is asked of (request, question, suggestion), or whom it is about (complaint, thanks). */
  readonly party: PartyName | null;
  readonly subject: string;
  /** Whether the subject is the writer's own words and not the name of the service. */
  readonly ownSubject: boolean;
  readonly text: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly onBehalfOf: readonly PartyName[];
  readonly watchers: readonly PartyName[];
  readonly priority: Priority;
  readonly visibility: View["visibility"];
}

export const blank: Writing = {
  kind: "request",
  service: null,
  party: null,
  subject: "",
  ownSubject: false,
  text: "",
  answers: {},
  onBehalfOf: [],
  watchers: [],
  priority: "normal",
  visibility: "unit",
};

/** Nothing typed or chosen that would be missed. */
export const isBlank = ({ subject, ownSubject, text, answers, party, service }: Writing): boolean =>
  text.trim() === "" &&
  (subject.trim() === "" || !ownSubject) &&
  Object.keys(answers).length === 0 &&
  party === null &&
  service === null;

/** Complaints and thanks are about somebody; the house finds the way itself. */
export const isAbout = (kind: Kind): boolean => kind === "complaint" || kind === "thanks";

export type Gap = "subject" | "text" | "whom" | "about";

/** What is still missing before it can go. */
export function gapsOf(writing: Writing): readonly Gap[] {
  const { kind, subject, text, service, party } = writing;
  const gaps: Gap[] = [];
  if (isAbout(kind) ? !party : !party && !service) gaps.push(isAbout(kind) ? "about" : "whom");
  if (subject.trim() === "" && kind !== "thanks") gaps.push("subject");
  if (kind === "thanks" && text.trim() === "") gaps.push("text");
  return gaps;
}

/** A thank-you needs no subject of its own: its first words are one. */
function subjectOf({ kind, subject, text }: Writing): string {
  if (subject.trim() !== "" || kind !== "thanks") return subject.trim();
  const first = text.trim().split(/\n/)[0] ?? "";
  return first.length > 120 ? `${first.slice(0, 117).trimEnd()}…` : first;
}

/** As the server takes it; what the chosen kind does not ask for stays behind. */
export function toSend(writing: Writing, files: string[]): Draft {
  const { kind, text, service, party, answers, onBehalfOf, watchers, priority, visibility } = writing;
  const asked = !isAbout(kind);
  return {
    kind,
    subject: subjectOf(writing),
    text: text.trim(),
    ...(asked && service ? { service: service.id, answers: { ...answers } } : {}),
    ...(asked && !service && party ? { supplier: party.id } : {}),
    ...(!asked && party ? { about: party.id } : {}),
    ...(asked ? { priority, visibility } : {}),
    ...(asked ? { onBehalfOf: onBehalfOf.map(({ id }) => id) } : {}),
    ...(kind === "complaint" ? {} : { watchers: watchers.map(({ id }) => id) }),
    files,
  };
}
