import { useEffect } from "react";
import { useFormat, useLanguage, useWords } from "#platform/web";
import { Button } from "#ui/base";
import { Facts } from "#ui/page";
import { Loading } from "#ui/state";
import { Party } from "#ui/tag";
import { Callout } from "../callout.tsx";
import type { useService } from "../use-service.ts";
import css from "./new.module.css";
import { newWords } from "./new-words.ts";

const dayOfWork = 8 * 60;

/** The service chosen: who does it, what to have ready, what is promised and how long it takes. */
export function ServiceCard({
  query,
  onOther,
  onRead,
}: {
  query: ReturnType<typeof useService>;
  onOther: () => void;
  /** Told the service's name once it is known. */
  onRead: (name: string) => void;
}) {
  const t = useWords(newWords);
  const [language] = useLanguage();
  const format = useFormat();
  const service = query.data;
  const words = service?.words[language] ?? service?.words[language === "ru" ? "en" : "ru"];
  const name = words?.name;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for a service
  useEffect(() => {
    if (name) onRead(name);
  }, [name]);

  const other = (
    <Button size="compact-sm" variant="default" onClick={onOther}>
      {t("otherService")}
    </Button>
  );
  if (query.error) {
    return (
      <Callout tone="warn" status actions={other}>
        {t("notOnOffer")}
      </Callout>
    );
  }
  if (!service || !words) return <Loading lines={3} />;
  const minutes = service.real?.minutes ?? service.expectedMinutes;
  const time =
    minutes === null
      ? undefined
      : minutes < dayOfWork
        ? format.duration(minutes * 60)
        : t("workingDays", { count: Math.round((minutes / dayOfWork) * 2) / 2 });
  const facts = [
    words.needed && { name: t("needed"), value: <span className={css.pre}>{words.needed}</span> },
    words.promise && { name: t("promise"), value: <span className={css.pre}>{words.promise}</span> },
    words.cost && { name: t("cost"), value: words.cost },
  ].filter((fact) => fact !== "");
  return (
    <section className={css.service} aria-label={t("chosenService")}>
      <div className={css.serviceHead}>
        <div>
          <p className={css.serviceName}>{words.name}</p>
          <p className={css.dim}>
            <Party kind={service.supplier.kind} name={service.supplier.name} />
            {time && ` · ${t("expected", { time })}`}
          </p>
        </div>
        {other}
      </div>
      {words.description && <p className={css.pre}>{words.description}</p>}
      {facts.length > 0 && <Facts items={facts} />}
    </section>
  );
}
