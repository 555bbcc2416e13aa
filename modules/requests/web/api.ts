import {
  type InfiniteData,
  type QueryClient,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { type CallInput, type CallOutput, caller, useLive } from "#platform/web";
import type * as schema from "../schema/index.ts";

export type Kind = schema.Kind;
export type State = schema.State;
export type Priority = schema.Priority;
export type WaitingFor = schema.WaitingFor;
export type PartyName = schema.PartyName;
export type Item = schema.RequestItem;
export type QueueItem = schema.QueueItem;
export type View = schema.RequestView;
export type Work = schema.WorkView;
export type Message = schema.MessageView;
export type Member = View["members"][number];
export type Outcome = NonNullable<Item["outcome"]>;
export type ListQuery = NonNullable<CallInput<typeof schema.listRequests>["query"]>;
export type QueueQuery = NonNullable<CallInput<typeof schema.listQueue>["query"]>;
export type Counts = CallOutput<typeof schema.showCounts>;
export type Draft = CallInput<typeof schema.createRequest>["body"];
export type QueuePages = InfiniteData<CallOutput<typeof schema.listQueue>, string>;

const list = caller<typeof schema.listRequests>("GET", "/api/requests");
const queue = caller<typeof schema.listQueue>("GET", "/api/requests/queue");
const counts = caller<typeof schema.showCounts>("GET", "/api/requests/counts");
const search = caller<typeof schema.searchRequests>("GET", "/api/requests/search");
const similar = caller<typeof schema.findSimilar>("GET", "/api/requests/similar");
const show = caller<typeof schema.showRequest>("GET", "/api/requests/:id");
const messages = caller<typeof schema.listMessages>("GET", "/api/requests/:id/messages");
const history = caller<typeof schema.showHistory>("GET", "/api/requests/:id/history");

export const createRequest = caller<typeof schema.createRequest>("POST", "/api/requests");
export const changeRequest = caller<typeof schema.changeRequest>("PATCH", "/api/requests/:id");
export const writeMessage = caller<typeof schema.writeMessage>("POST", "/api/requests/:id/messages");
export const closeWork = caller<typeof schema.closeWork>("POST", "/api/requests/works/:work/closure");
export const withdrawRequest = caller<typeof schema.withdrawRequest>("POST", "/api/requests/:id/withdrawal");
export const reopenRequest = caller<typeof schema.reopenRequest>("POST", "/api/requests/:id/reopening");
export const assignWork = caller<typeof schema.assignWork>("PUT", "/api/requests/works/:work/assignee");
export const waitWork = caller<typeof schema.waitWork>("PUT", "/api/requests/works/:work/waiting");
export const resumeWork = caller<typeof schema.resumeWork>("DELETE", "/api/requests/works/:work/waiting");
export const handOver = caller<typeof schema.handOver>("POST", "/api/requests/works/:work/hand-over");
export const askPart = caller<typeof schema.askPart>("POST", "/api/requests/works/:work/parts");
export const addMember = caller<typeof schema.addMember>("POST", "/api/requests/:id/members");
export const removeMember = caller<typeof schema.removeMember>("DELETE", "/api/requests/:id/members/:person");
export const giveConsent = caller<typeof schema.giveConsent>("PUT", "/api/requests/:id/consent");
export const markPresence = caller<typeof schema.markPresence>("PUT", "/api/requests/:id/presence");

const room = "requests";

/** Keyset pages of one endpoint. */
interface Paged {
  readonly next: string | null;
}
const following = (last: Paged) => last.next ?? undefined;

export function useRequests(query: ListQuery, enabled = true) {
  return useInfiniteQuery({
    queryKey: [room, "list", query],
    queryFn: ({ pageParam, signal }) =>
      list({ query: { ...query, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    initialPageParam: "",
    getNextPageParam: following,
    enabled,
  });
}

const queueKey = (query: QueueQuery) => [room, "queue", query] as const;

export function useQueue(query: QueueQuery, enabled = true) {
  return useInfiniteQuery({
    queryKey: queueKey(query),
    queryFn: ({ pageParam, signal }) =>
      queue({ query: { ...query, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    initialPageParam: "",
    getNextPageParam: following,
    placeholderData: (old) => old,
    enabled,
  });
}

export const countsKey = [room, "counts"] as const;

export function useCounts(enabled = true) {
  return useQuery({ queryKey: countsKey, queryFn: ({ signal }) => counts({}, { signal }), enabled });
}

export function useSearch(find: string) {
  return useInfiniteQuery({
    queryKey: [room, "search", find],
    queryFn: ({ pageParam, signal }) =>
      search({ query: { find, limit: 30, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    initialPageParam: "",
    getNextPageParam: following,
    enabled: find !== "",
  });
}

export const searchOnce = (find: string, limit: number, signal: AbortSignal) =>
  search({ query: { find, limit } }, { signal });

export function useSimilar(subject: string, where: { supplier?: string; service?: string }) {
  return useQuery({
    queryKey: [room, "similar", subject, where],
    queryFn: ({ signal }) => similar({ query: { subject, ...where } }, { signal }),
    enabled: subject.trim().length >= 6,
    placeholderData: (old) => old,
    staleTime: 60_000,
    retry: false,
  });
}

/** By its id or by its number. */
export function useRequest(name: string) {
  const queryKey = [room, "one", name];
  const query = useQuery({
    queryKey,
    queryFn: ({ signal }) => show({ params: { id: name } }, { signal }),
    enabled: name !== "",
  });
  useLive(`requests/${query.data?.id ?? name}`, queryKey);
  return query;
}

const messagesKey = (id: string) => [room, "messages", id] as const;

/** The thread, the newest page first: long ones are read from their end. */
export function useMessages(id: string) {
  const queryKey = messagesKey(id);
  useLive(`requests/${id}`, queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      messages(
        { params: { id }, query: { limit: 50, order: "newest", ...(pageParam ? { after: pageParam } : {}) } },
        { signal },
      ),
    initialPageParam: "",
    getNextPageParam: following,
  });
}

export function useHistory(id: string, enabled: boolean) {
  const queryKey = [room, "history", id];
  useLive(`requests/${id}`, queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      history({ params: { id }, query: pageParam ? { after: pageParam } : {} }, { signal }),
    initialPageParam: "",
    getNextPageParam: following,
    enabled,
  });
}

/** Asks again for everything of the room that is on the page: after an act of one's own. */
export function refreshRoom(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: [room] });
}

export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => refreshRoom(client);
}

/** Follows a party's requests: its queue, its lists, its counts. One a party, for a hook cannot stand in a loop. */
export function Follow({ party }: { party: string }): null {
  useLive(`requests/of/${party}`, [room, "list"]);
  useLive(`requests/of/${party}`, [room, "queue"]);
  useLive(`requests/of/${party}`, countsKey);
  return null;
}

export const attachmentHref = (request: string, attachment: string) =>
  `/api/requests/${request}/attachments/${attachment}`;
