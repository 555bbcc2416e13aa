import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { type CallInput, caller } from "#platform/web";
import type * as schema from "../../schema/mail.ts";

export type Mailbox = schema.MailboxView;
export type Aside = schema.AsideLetter;
export type Sent = schema.SentLetter;
export type Came = schema.LetterOutcome;
export type MailboxDraft = CallInput<typeof schema.connectMailbox>["body"];

const base = "/api/requests/mailboxes";
const list = caller<typeof schema.listMailboxes>("GET", base);
const aside = caller<typeof schema.listAside>("GET", `${base}/aside`);
const came = caller<typeof schema.listTaken>("GET", `${base}/:id/letters`);
const mail = caller<typeof schema.showMail>("GET", "/api/mail");
const sent = caller<typeof schema.listLetters>("GET", "/api/mail/letters");

export const connectMailbox = caller<typeof schema.connectMailbox>("POST", base);
export const changeMailbox = caller<typeof schema.changeMailbox>("PUT", `${base}/:id`);
export const tryMailbox = caller<typeof schema.testMailbox>("POST", `${base}/trial`);
export const takeAside = caller<typeof schema.takeAside>("POST", `${base}/aside/:id/acceptance`);
export const discardAside = caller<typeof schema.discardAside>("DELETE", `${base}/aside/:id`);
export const sendTestLetter = caller<typeof schema.sendTestLetter>("POST", "/api/mail/test");
export const retryLetter = caller<typeof schema.retryLetter>("POST", "/api/mail/letters/:id/retry");

const room = ["requests", "mail"] as const;
/** What the worker does shows by itself. */
const often = 5_000;

export function useMailboxes() {
  return useQuery({
    queryKey: [...room, "boxes"],
    queryFn: ({ signal }) => list({}, { signal }),
    refetchInterval: often,
  });
}

export function useAside() {
  return useInfiniteQuery({
    queryKey: [...room, "aside"],
    queryFn: ({ pageParam, signal }) => aside({ query: { before: pageParam } }, { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: often,
  });
}

export function useCame(id: string) {
  return useInfiniteQuery({
    queryKey: [...room, "came", id],
    queryFn: ({ pageParam, signal }) => came({ params: { id }, query: { before: pageParam } }, { signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useMail() {
  return useQuery({
    queryKey: [...room, "state"],
    queryFn: ({ signal }) => mail({}, { signal }),
    refetchInterval: often,
  });
}

export function useSent(failed: boolean) {
  return useInfiniteQuery({
    queryKey: [...room, "sent", failed],
    queryFn: ({ pageParam, signal }) =>
      sent({ query: { failed: String(failed), before: pageParam } as never }, { signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    refetchInterval: often,
  });
}

export function useRefreshMail(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: room });
}
