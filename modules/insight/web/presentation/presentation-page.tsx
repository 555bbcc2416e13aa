import { IconArrowLeft, IconArrowRight, IconMaximize, IconPrinter, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { caller, useFormat, useGo, useWords } from "#platform/web";
import { ActionIcon, Group, Tooltip } from "#ui/base";
import { PageHeader } from "#ui/page";
import { Async } from "#ui/state";
import type { CompanyView, showCompany } from "../../company/schema.ts";
import { evaluateTitles } from "../evaluate-titles.ts";
import css from "./presentation.module.css";
import { useSlides } from "./slides.tsx";
import { useTurning } from "./use-turning.ts";
import { showWords } from "./words.ts";

const show = caller<typeof showCompany>("GET", "/api/insight/company");

/** The company's page for a room full of people: one question a slide, in big type. */
export default function PresentationPage() {
  const title = useWords(evaluateTitles);
  const query = useQuery({
    queryKey: ["insight", "company"],
    queryFn: ({ signal }) => show({}, { signal }),
  });
  return (
    <>
      <PageHeader title={title("presentation")} crumbs={[{ title: title("insight"), to: "/insight" }]} />
      <Async query={query}>{(view) => <Stage view={view} />}</Async>
    </>
  );
}

function Stage({ view }: { view: CompanyView }) {
  const t = useWords(showWords);
  const title = useWords(evaluateTitles);
  const format = useFormat();
  const go = useGo();
  const stage = useRef<HTMLElement>(null);
  const slides = useSlides(view);
  const leave = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    go("/insight");
  };
  const full = () =>
    void (document.fullscreenElement ? document.exitFullscreen() : stage.current?.requestFullscreen());
  const { at, turn } = useTurning(slides.length, leave, full);
  const span = t("span", { from: format.date(view.from), to: format.date(sundayOf(view.to)) });
  return (
    <section ref={stage} className={css.stage} aria-label={title("presentation")}>
      <div className={css.slides} aria-live="polite">
        {slides.map(({ key, title: question, body }, i) => (
          <section key={key} className={css.slide} data-current={i === at || undefined} aria-label={question}>
            <p className={css.lead}>{`${t("firstTitle")} · ${span}`}</p>
            <h2 className={css.title}>{question}</h2>
            {body}
          </section>
        ))}
      </div>
      <div className={css.bar}>
        <Group gap={6}>
          <Turn label={t("previous")} disabled={at === 0} onClick={() => turn(-1)} Icon={IconArrowLeft} />
          <span>{t("place", { at: at + 1, of: slides.length })}</span>
          <Turn
            label={t("next")}
            disabled={at === slides.length - 1}
            onClick={() => turn(1)}
            Icon={IconArrowRight}
          />
        </Group>
        <span className={css.keys}>{t("keys")}</span>
        <Group gap={6}>
          <Turn label={t("full")} onClick={full} Icon={IconMaximize} />
          <Turn label={t("print")} onClick={() => window.print()} Icon={IconPrinter} />
          <Turn label={t("close")} onClick={leave} Icon={IconX} />
        </Group>
      </div>
    </section>
  );
}

/** Of the last week, told by its Monday. */
const sundayOf = (monday: string): string =>
  new Date(Date.parse(`${monday}T00:00:00Z`) + 6 * 86_400_000).toISOString().slice(0, 10);

function Turn(props: {
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
  readonly Icon: typeof IconX;
}) {
  const { label, disabled = false, onClick, Icon } = props;
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size="lg" aria-label={label} disabled={disabled} onClick={onClick}>
        <Icon size={20} />
      </ActionIcon>
    </Tooltip>
  );
}
