import { useWords } from "#platform/web";
import { Section } from "#ui/page";
import { useAlerts } from "./api.ts";
import { AlertList } from "./parts.tsx";
import { AllAlerts } from "./section.tsx";
import { words } from "./words.ts";

/** On the home page of heads and of the programme lead; nothing when nothing has changed. */
export default function AlertsAtHome() {
  const t = useWords(words);
  const alerts = useAlerts({ show: "waiting", limit: 5 }).data?.pages.flatMap((page) => page.alerts) ?? [];
  if (alerts.length === 0) return null;
  return (
    <Section title={t("homeTitle")} lead={t("homeLead")}>
      <AlertList alerts={alerts} named />
      <AllAlerts />
    </Section>
  );
}
