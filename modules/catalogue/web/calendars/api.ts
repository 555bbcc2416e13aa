import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { caller, useLive } from "#platform/web";
import type * as schema from "../../schema/calendars.ts";

export type Item = schema.CalendarItem;
export type View = schema.CalendarView;
export type Reading = schema.Reading;
export type ReadDay = schema.ReadDay;
export type SpecialDay = schema.SpecialDay;
export type Week = schema.Week;
export type Hours = Week[number];
export type Template = schema.CalendarTemplate;

const base = "/api/catalogue/calendars";
const list = caller<typeof schema.listCalendars>("GET", base);
const templates = caller<typeof schema.listTemplates>("GET", `${base}/templates` as const);
const show = caller<typeof schema.showCalendar>("GET", `${base}/:id` as const);
const reading = caller<typeof schema.readFile>("GET", `${base}/reading` as const);

export const createCalendar = caller<typeof schema.createCalendar>("POST", base);
export const nameCalendar = caller<typeof schema.nameCalendar>("PUT", `${base}/:id/naming` as const);
export const setWeek = caller<typeof schema.setWeek>("PUT", `${base}/:id/weeks/:from` as const);
export const dropWeek = caller<typeof schema.dropWeek>("DELETE", `${base}/:id/weeks/:from` as const);
export const setDays = caller<typeof schema.setDays>("PUT", `${base}/:id/days` as const);
export const dropDay = caller<typeof schema.dropDay>("DELETE", `${base}/:id/days/:day` as const);
export const makeDefault = caller<typeof schema.makeDefault>("PUT", `${base}/:id/default` as const);
export const deleteCalendar = caller<typeof schema.deleteCalendar>("DELETE", `${base}/:id` as const);
export const importDays = caller<typeof schema.importDays>("POST", `${base}/:id/import` as const);
export const exportLink = (id: string) => `${base}/${id}/export`;

const key = (...rest: readonly unknown[]) => ["catalogue", "calendars", ...rest];
const topic = "catalogue/calendars";

export function useCalendars() {
  const queryKey = key("list");
  useLive(topic, queryKey);
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => list({ query: pageParam ? { after: pageParam } : {} }, { signal }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next ?? undefined,
  });
}

/** The first two hundred: what a choice offers. */
export function useCalendarChoices() {
  return useQuery({
    queryKey: key("choices"),
    queryFn: async ({ signal }) => (await list({ query: { limit: 200 } }, { signal })).calendars,
  });
}

export function useTemplates() {
  return useQuery({
    queryKey: key("templates"),
    queryFn: async ({ signal }) => (await templates({}, { signal })).templates,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useCalendar(id: string, year: number | undefined) {
  const queryKey = key("one", id, year);
  useLive(topic, queryKey);
  return useQuery({
    queryKey,
    queryFn: ({ signal }) => show({ params: { id }, query: year === undefined ? {} : { year } }, { signal }),
    placeholderData: (old) => (old?.id === id ? old : undefined),
  });
}

export function useReading(file: string | undefined, calendar: string | undefined) {
  return useQuery({
    queryKey: key("reading", file, calendar),
    queryFn: ({ signal }) =>
      reading({ query: { file: file ?? "", ...(calendar ? { calendar } : {}) } }, { signal }),
    enabled: file !== undefined,
    retry: false,
  });
}

export function useRefresh(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: key() });
}
