import { IconCircleCheck, IconClockPause, IconLock, IconPencil, IconPlayerPlay } from "@tabler/icons-react";
import { useState } from "react";
import { useLanguage, useWords } from "#platform/web";
import { SegmentedControl } from "#ui/base";
import { Tag, Tags, type Tone } from "#ui/tag";
import type { Wave, WaveItem } from "./api.ts";
import css from "./waves.module.css";
import { waveWords } from "./words.ts";

type State = WaveItem["state"];
const tones: Record<State, Tone> = { draft: "neutral", open: "accent", closing: "warn", closed: "good" };
const icons = { draft: IconPencil, open: IconPlayerPlay, closing: IconClockPause, closed: IconCircleCheck };

export function StateTag({ state }: { state: State }) {
  const t = useWords(waveWords);
  const Icon = icons[state];
  return (
    <Tag tone={tones[state]} icon={<Icon size={14} aria-hidden />}>
      {t(state)}
    </Tag>
  );
}

/** How it stands, whether with names, and how often it returns. */
export function WaveTags({ wave }: { wave: Pick<WaveItem, "state" | "kind" | "series" | "source"> }) {
  const t = useWords(waveWords);
  return (
    <Tags>
      <StateTag state={wave.state} />
      <Tag
        tone={wave.kind === "identified" ? "warn" : "neutral"}
        icon={wave.kind === "anonymous" ? <IconLock size={14} aria-hidden /> : undefined}
      >
        {t(wave.kind)}
      </Tag>
      {wave.series && <Tag>{t(wave.series.every)}</Tag>}
      {wave.source === "imported" && <Tag>{t("imported")}</Tag>}
    </Tags>
  );
}

/** The promise as respondents read it, in either language. */
export function WavePromise({ contract }: { contract: NonNullable<Wave["contract"]> }) {
  const t = useWords(waveWords);
  const [own] = useLanguage();
  const [language, setLanguage] = useState(own);
  const text = contract[language];
  return (
    <div className={css.promise} lang={language}>
      <SegmentedControl
        size="xs"
        aria-label={t("inLanguage")}
        style={{ alignSelf: "flex-start" }}
        value={language}
        onChange={(value) => setLanguage(value === "ru" ? "ru" : "en")}
        data={[
          { value: "ru", label: t("russian") },
          { value: "en", label: t("english") },
        ]}
      />
      <h3>{text.title}</h3>
      <ul>
        {text.said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <h3>{t("notCovered")}</h3>
      <ul>
        {text.notCovered.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className={css.print}>{t("hash", { hash: contract.sha256 })}</p>
    </div>
  );
}
