import { caller } from "#platform/web";
import type * as answering from "../../schema/answering.ts";
import type { declineSubject } from "../../schema/declining.ts";
import type * as dialogue from "../../schema/dialogue.ts";

// Whoever comes by a link has no account here, and one that happens to be signed in must not travel along: no cookie,
// no key of idempotency. The random id of a response makes sending it twice harmless.
const anonymous = { anonymous: true } as const;

const admitted = caller<typeof answering.admit>("POST", "/api/surveys/answering/admission");
const show = caller<typeof answering.showAnswering>("GET", "/api/surveys/answering/:wave");
const mine = caller<typeof answering.listMyWaves>("GET", "/api/surveys/answering");
const submit = caller<typeof answering.submitAnswers>("POST", "/api/surveys/answering/:wave/submissions");

export type Answering = Awaited<ReturnType<typeof admitted>>;
export type Subject = Answering["subjects"][number];
export type MyWave = Awaited<ReturnType<typeof mine>>["waves"][number];
export type Submission = Parameters<typeof submit>[0]["body"];

export const admitBy = (token: string, signal?: AbortSignal) =>
  admitted({ body: { token } }, { ...anonymous, signal });
export const showAnswering = (wave: string, signal: AbortSignal) => show({ params: { wave } }, { signal });
export const listMyWaves = (signal: AbortSignal) => mine({}, { signal });
export const submitAnswers = (wave: string, body: Submission) =>
  submit({ params: { wave }, body }, body.token === undefined ? {} : anonymous);
const declined = caller<typeof declineSubject>("POST", "/api/surveys/answering/:wave/declinations");
export const decline = (wave: string, subject: string, token: string | undefined) =>
  declined(
    { params: { wave }, body: { subject, ...(token === undefined ? {} : { token }) } },
    token === undefined ? {} : anonymous,
  );

const said = caller<typeof dialogue.showSaid>("GET", "/api/surveys/said");
const writeOn = caller<typeof dialogue.replyAsAuthor>("POST", "/api/surveys/said/replies");
const talk = caller<typeof dialogue.showDialogue>("GET", "/api/surveys/comments/:comment/dialogue");
const answer = caller<typeof dialogue.replyAsHouse>("POST", "/api/surveys/comments/:comment/replies");

export type Said = Awaited<ReturnType<typeof said>>;
export type Dialogue = Awaited<ReturnType<typeof talk>>;

export const readSaid = (key: string) => said({}, { ...anonymous, headers: { "x-said-key": key } });
export const replyAsAuthor = (key: string, words: string, written: number) =>
  writeOn({ body: { key, words, written } }, anonymous);
export const readDialogue = (comment: string, signal: AbortSignal) =>
  talk({ params: { comment } }, { signal });
export const replyAsHouse = (comment: string, words: string, idempotencyKey: string) =>
  answer({ params: { comment }, body: { words } }, { idempotencyKey });
