import { useEffect, useState } from "react";
import { address, useFormat, useWords } from "#platform/web";
import { Button, Text } from "#ui/base";
import { ButtonLink } from "#ui/link";
import { Tag } from "#ui/tag";
import type { FoundService } from "../api.ts";
import { Marked } from "../parts/marked.tsx";
import { workingTime } from "../parts/working-time.ts";
import css from "./search.module.css";
import { searchWords } from "./words.ts";

interface Results {
  readonly found: readonly FoundService[];
  readonly readAs: string | null;
}

/** What was found, the likeliest first; or that there is nothing, and what to do then. */
export function SearchResults(props: {
  id: string;
  active: number;
  asked: string;
  shown: Results | undefined;
  settled: boolean;
  failed: boolean;
  onPick: (service: FoundService) => void;
  onPoint: (index: number) => void;
  onNothingFits: () => void;
}) {
  const { id, active, asked, shown, settled, failed, onPick, onPoint, onNothingFits } = props;
  const t = useWords(searchWords);
  const [given, setGiven] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are another search
  useEffect(() => setGiven(false), [asked]);

  if (failed) {
    return (
      <Text role="alert" c="dimmed" size="sm">
        {t("failed")}
      </Text>
    );
  }
  if (!shown) return <ul id={`${id}-list`} hidden />;
  if (given || (settled && shown.found.length === 0)) {
    return (
      <div className={css.panel}>
        <div className={css.nothing}>
          <Text fw={600}>{given ? t("nothingNoted") : t("nothing")}</Text>
          {!given && (
            <Text size="sm" c="dimmed">
              {t("nothingText")}
            </Text>
          )}
          <div className={css.actions}>
            <ButtonLink
              to={address("/requests/new", {}, { kind: "question", subject: asked })}
              variant="default"
              size="xs"
            >
              {t("askAnyway")}
            </ButtonLink>
          </div>
        </div>
      </div>
    );
  }
  return (
    <div className={css.panel}>
      <div className={css.list} id={`${id}-list`} role="listbox" aria-label={t("results")} tabIndex={-1}>
        {shown.found.map((service, i) => (
          <Option
            key={service.id}
            id={`${id}-${i}`}
            service={service}
            active={i === active}
            onPick={() => onPick(service)}
            onPoint={() => onPoint(i)}
          />
        ))}
      </div>
      <div className={css.foot}>
        <span>{shown.readAs ? t("readAs", { words: shown.readAs }) : ""}</span>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          onClick={() => {
            onNothingFits();
            setGiven(true);
          }}
        >
          {t("noneOfThese")}
        </Button>
      </div>
    </div>
  );
}

function Option({
  id,
  service,
  active,
  onPick,
  onPoint,
}: {
  id: string;
  service: FoundService;
  active: boolean;
  onPick: () => void;
  onPoint: () => void;
}) {
  const t = useWords(searchWords);
  const format = useFormat();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, as a combobox has it
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active option
    <div
      id={id}
      role="option"
      aria-selected={active}
      data-active={active || undefined}
      className={css.option}
      onMouseEnter={onPoint}
      onClick={onPick}
    >
      <span className={css.name}>
        <Marked pieces={service.name} />
      </span>
      {service.excerpt.length > 0 && (
        <span className={css.excerpt}>
          <Marked pieces={service.excerpt} />
        </span>
      )}
      <span className={css.facts}>
        <span>{service.supplier.name}</span>
        {service.expectedMinutes !== null && (
          <span>{t("about", { time: workingTime(service.expectedMinutes, format) })}</span>
        )}
        {service.chosen && <Tag>{t("chosen")}</Tag>}
      </span>
    </div>
  );
}
