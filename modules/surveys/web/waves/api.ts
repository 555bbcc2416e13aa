import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { type CallInput, type CallOutput, caller, useLive } from "#platform/web";
import type * as questionnaires from "../../schema/questionnaires.ts";
import type * as schema from "../../schema/waves.ts";

export type Wave = schema.WaveView;
export type WaveItem = schema.WaveItem;
export type Plan = schema.WavePlan;
export type Every = schema.Every;
export type Series = schema.SeriesView;
export type NamedParty = schema.NamedParty;
export type Preview = schema.AudiencePreview;
export type Participation = CallOutput<typeof schema.showParticipation>;
export type Sheets = CallOutput<typeof schema.makeKioskSheets>["sheets"];
export type Questionnaire = questionnaires.QuestionnaireItem;
type ListQuery = NonNullable<CallInput<typeof schema.listWaves>["query"]>;

const base = "/api/surveys/waves";
const list = caller<typeof schema.listWaves>("GET", base);
const show = caller<typeof schema.showWave>("GET", `${base}/:wave` as const);
const audience = caller<typeof schema.previewAudience>("GET", `${base}/:wave/audience` as const);
const participation = caller<typeof schema.showParticipation>("GET", `${base}/:wave/participation` as const);
const series = caller<typeof schema.listSeries>("GET", "/api/surveys/series");
const forms = caller<typeof questionnaires.listQuestionnaires>("GET", "/api/surveys/questionnaires");

export const createWave = caller<typeof schema.createWave>("POST", base);
export const planWave = caller<typeof schema.planWave>("PUT", `${base}/:wave` as const);
export const discardWave = caller<typeof schema.discardWave>("DELETE", `${base}/:wave` as const);
export const launchWave = caller<typeof schema.launchWave>("POST", `${base}/:wave/launch` as const);
export const extendWave = caller<typeof schema.extendWave>("PUT", `${base}/:wave/end` as const);
export const raiseThreshold = caller<typeof schema.raiseThreshold>("PUT", `${base}/:wave/threshold` as const);
export const closeWave = caller<typeof schema.closeWave>("POST", `${base}/:wave/closing` as const);
export const makeSheets = caller<typeof schema.makeKioskSheets>(
  "POST",
  `${base}/:wave/kiosk-sheets` as const,
);
export const createSeries = caller<typeof schema.createSeries>("POST", "/api/surveys/series");
export const endSeries = caller<typeof schema.endSeries>("POST", "/api/surveys/series/:series/ending");

const key = (...rest: readonly unknown[]) => ["surveys", "waves", ...rest];

export function useWaves(query: ListQuery, enabled = true) {
  const queryKey = key("list", query);
  useLive("surveys", queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) =>
      list({ query: { ...query, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: (old) => old,
    enabled,
  });
}

export function useWave(id: string) {
  const queryKey = key("one", id);
  useLive(`surveys/${id}`, queryKey);
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => show({ params: { wave: id } }, { signal }),
    enabled: id !== "",
  });
}

/** Counted anew each time it is looked at: requests and people come in all the time. */
export function useAudience(id: string) {
  return useQuery({
    queryKey: key("audience", id),
    queryFn: ({ signal }) => audience({ params: { wave: id } }, { signal }),
    gcTime: 0,
  });
}

export const useParticipation = (id: string) =>
  useQuery({
    queryKey: key("participation", id),
    queryFn: ({ signal }) => participation({ params: { wave: id } }, { signal }),
  });

export function useSeries(enabled = true) {
  const queryKey = key("series");
  useLive("surveys", queryKey);
  return useQuery({ queryKey, queryFn: ({ signal }) => series({}, { signal }), enabled });
}

/** Those that can be asked: published, and not put away. */
export function useQuestionnaires() {
  return useQuery({
    queryKey: ["surveys", "questionnaires", "to ask"],
    queryFn: async ({ signal }) => {
      const { questionnaires: all } = await forms({ query: { limit: 200 } }, { signal });
      return all.filter(({ version }) => version !== null);
    },
  });
}

/** After one's own change, without waiting for the live stream. */
export function useRefresh(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: ["surveys"] });
}
