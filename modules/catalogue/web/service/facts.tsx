import type { ReactNode } from "react";
import { useFormat, useLanguage, useWords } from "#platform/web";
import { Stack, Text } from "#ui/base";
import { Party } from "#ui/tag";
import type { ServiceView } from "../api.ts";
import { workingTime } from "../parts/working-time.ts";
import { wordsFor } from "./service-face.tsx";
import { serviceWords } from "./words.ts";

export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** What stands beside a service: who serves, how long it takes, what it costs, who approves, for whom it is. */
export function useFacts(service: ServiceView): Fact[] {
  const t = useWords(serviceWords);
  const format = useFormat();
  const [language] = useLanguage();
  const { cost } = wordsFor(service.words, language);
  const party = (one: ServiceView["supplier"]) => (
    <Party kind={one.kind} name={one.name} to={`/parties/${one.id}`} />
  );
  const facts: Fact[] = [
    { name: t("supplier"), value: party(service.supplier) },
    {
      name: t("expected"),
      value:
        service.expectedMinutes === null ? (
          <Text span c="dimmed" inherit>
            {t("unknownTime")}
          </Text>
        ) : (
          workingTime(service.expectedMinutes, format)
        ),
    },
  ];
  if (service.real) {
    const { minutes, count, days } = service.real;
    facts.push({
      name: t("real"),
      value: (
        <Stack gap={0}>
          <span>{t("realText", { time: workingTime(minutes, format), count })}</span>
          <Text span size="xs" c="dimmed">
            {t("realFrom", { days })}
          </Text>
        </Stack>
      ),
    });
  }
  if (cost) facts.push({ name: t("cost"), value: cost });
  facts.push({ name: t("approval"), value: <Approval service={service} /> });
  if (service.owner) facts.push({ name: t("owner"), value: party(service.owner) });
  if (service.may.shape) {
    facts.push({ name: t("audience"), value: <Audience service={service} /> });
    if (service.code) facts.push({ name: t("code"), value: service.code });
    facts.push({ name: t("version"), value: format.number(service.version) });
  }
  return facts;
}

function Approval({ service }: { service: ServiceView }) {
  const t = useWords(serviceWords);
  const nameOf = (id: string) => service.approvers.find((one) => one.id === id)?.name ?? "";
  if (service.approval.length === 0) return t("none");
  return (
    <Stack gap={2}>
      {service.approval.map(({ who, needs }, i) => {
        const text =
          who.kind === "manager"
            ? (who.steps ?? 1) > 1
              ? t("managerAbove", { count: who.steps ?? 1 })
              : t("manager")
            : who.kind === "head"
              ? t("headOf", { name: nameOf(who.unit) })
              : who.people.length === 1
                ? nameOf(who.people[0] as string)
                : t(needs === "all" ? "allOf" : "oneOf", { names: who.people.map(nameOf).join(", ") });
        // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place
        return <span key={i}>{service.approval.length > 1 ? `${i + 1}. ${text}` : text}</span>;
      })}
    </Stack>
  );
}

function Audience({ service }: { service: ServiceView }) {
  const t = useWords(serviceWords);
  if (service.forEverybody) return t("everybody");
  const { parties, categories } = service.audience;
  return (
    <Stack gap={2}>
      {categories.length > 0 && <span>{categories.map((category) => t(category)).join(", ")}</span>}
      {parties.map((one) => (
        <Party key={one.id} kind={one.kind} name={one.name} />
      ))}
    </Stack>
  );
}
