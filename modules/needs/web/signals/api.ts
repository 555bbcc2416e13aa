import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { type CallInput, type CallOutput, caller, useLive } from "#platform/web";
import type * as assistant from "../../schema/assistant.ts";
import type * as schema from "../../schema/signals.ts";
import type * as topics from "../../schema/topics.ts";

export type SignalList = CallOutput<typeof schema.listSignals>;
export type Signal = SignalList["signals"][number];
export type Veiled = SignalList["veiled"][number];
export type SignalQuery = NonNullable<CallInput<typeof schema.listSignals>["query"]>;
export type TopicList = CallOutput<typeof topics.listTopics>;
export type Topic = TopicList["topics"][number];
export type FoundTopic = TopicList["found"][number];

const list = caller<typeof schema.listSignals>("GET", "/api/needs/signals");
const listTopics = caller<typeof topics.listTopics>("GET", "/api/needs/topics");
const topicOf = "/api/needs/signals/:signal/topics/:topic";
const oneTopic = "/api/needs/topics/:topic";

export const correctTopic = caller<typeof schema.correctTopic>("PUT", topicOf);
export const forgetTopicCorrection = caller<typeof schema.forgetTopicCorrection>("DELETE", topicOf);
export const correctSentiment = caller<typeof schema.correctSentiment>(
  "PUT",
  "/api/needs/signals/:signal/sentiment",
);
export const addTopic = caller<typeof topics.addTopic>("POST", "/api/needs/topics");
export const editTopic = caller<typeof topics.editTopic>("PUT", oneTopic);
export const resetTopic = caller<typeof topics.resetTopic>("DELETE", oneTopic);
export const mergeTopic = caller<typeof topics.mergeTopic>("POST", "/api/needs/topics/:topic/merge");
export const acceptTopic = caller<typeof topics.acceptTopic>("POST", "/api/needs/topics/:topic/acceptance");
export const dismissTopic = caller<typeof topics.dismissTopic>("POST", "/api/needs/topics/:topic/dismissal");
export const rediscover = caller<typeof topics.rediscover>("POST", "/api/needs/topics/rediscovery");

const signalKey = (query?: SignalQuery) => ["needs", "signals", ...(query ? [query] : [])];
const topicKey = ["needs", "topics"];

export function useSignals(query: SignalQuery) {
  const queryKey = signalKey(query);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      list({ query: { ...query, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

export function useTopics(supplier?: string) {
  const queryKey = [...topicKey, supplier ?? ""];
  useLive("needs", topicKey);
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => listTopics({ query: supplier ? { supplier } : {} }, { signal }),
  });
}

/** After a word on a signal or a topic: whatever shows them is asked anew. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ["needs"] });
}

const showAssistant = caller<typeof assistant.showAssistant>("GET", "/api/needs/assistant");
export type Assistant = CallOutput<typeof assistant.showAssistant>;
export const changeAssistant = caller<typeof assistant.changeAssistant>("PUT", "/api/needs/assistant");
export const tryAssistant = caller<typeof assistant.tryAssistant>("POST", "/api/needs/assistant/trial");

export function useAssistant(enabled: boolean) {
  return useQuery({
    queryKey: ["needs", "assistant"],
    enabled,
    queryFn: ({ signal }) => showAssistant({}, { signal }),
  });
}
