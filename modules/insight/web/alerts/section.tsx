import { useWords } from "#platform/web";
import { Link } from "#ui/link";
import { Section } from "#ui/page";
import { Async, Loading } from "#ui/state";
import css from "./alerts.module.css";
import { useAlerts } from "./api.ts";
import { AlertList } from "./parts.tsx";
import { words } from "./words.ts";

/** On the page of a relationship: what has changed in the work of its two sides. */
export default function AlertsSection({ supplier, customer }: { supplier: string; customer: string }) {
  const t = useWords(words);
  const query = useAlerts({ supplier, customer, show: "all", limit: 5 });
  return (
    <Section title={t("title")} lead={t("hereLead")}>
      <Async query={query} loading={<Loading lines={2} />}>
        {({ pages }) => {
          const alerts = pages.flatMap((page) => page.alerts);
          if (alerts.length === 0) return <p className={css.dim}>{t("hereNone")}</p>;
          return <AlertList alerts={alerts} named={false} />;
        }}
      </Async>
    </Section>
  );
}

export function AllAlerts() {
  const t = useWords(words);
  return (
    <p>
      <Link to="/insight/alerts">{t("allHere")}</Link>
    </p>
  );
}
