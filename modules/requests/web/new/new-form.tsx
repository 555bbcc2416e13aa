import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, Suspense, useRef, useState } from "react";
import { ServiceForm } from "#modules/catalogue/web";
import { ApiError, useGo, useWords } from "#platform/web";
import { Button, Stack, Textarea, TextInput } from "#ui/base";
import { Section } from "#ui/page";
import { ErrorState, Loading } from "#ui/state";
import { createRequest, type Kind, refreshRoom } from "../api.ts";
import { AttachButton, DropPlace, FileShelf } from "../files/file-shelf.tsx";
import { useFiles } from "../files/use-files.ts";
import { useIntention } from "../use-intention.ts";
import { useService } from "../use-service.ts";
import { words } from "../words.ts";
import { type Gap, gapsOf, isAbout, toSend, type Writing } from "./draft.ts";
import { Extras } from "./extras.tsx";
import { KindChoice } from "./kind-choice.tsx";
import css from "./new.module.css";
import { newWords } from "./new-words.ts";
import { Similar } from "./similar.tsx";
import { useWriting } from "./use-writing.ts";
import { Whom } from "./whom.tsx";

const missing = {
  subject: "subjectMissing",
  text: "textMissing",
  whom: "whomMissing",
  about: "aboutMissing",
} as const;

interface Problem {
  readonly field: string;
  readonly code: string;
}

/** What the server found wrong in the answers to the service's form. */
function problemsOf(error: unknown): readonly Problem[] | undefined {
  return error instanceof ApiError && error.code === "requests.answers_bad" && Array.isArray(error.details)
    ? (error.details as Problem[])
    : undefined;
}

export function NewForm() {
  const t = useWords(newWords);
  const w = useWords(words);
  const go = useGo();
  const client = useQueryClient();
  const draft = useWriting();
  const files = useFiles();
  const intention = useIntention();
  const form = useRef<HTMLFormElement>(null);
  const [gaps, setGaps] = useState<readonly Gap[]>([]);
  const [error, setError] = useState<unknown>();
  const [sending, setSending] = useState(false);
  const writing = draft.value;
  const { kind } = writing;
  const service = useService(isAbout(kind) ? undefined : writing.service?.id);

  const change = (to: Partial<Writing>) => {
    draft.set(to);
    if (gaps.length > 0) setGaps(gapsOf({ ...writing, ...to }));
  };
  const said = (gap: Gap) => (gaps.includes(gap) ? t(missing[gap]) : undefined);

  const send = async (event?: FormEvent) => {
    event?.preventDefault();
    if (sending) return;
    const found = gapsOf(writing);
    setGaps(found);
    setError(undefined);
    if (found.length > 0) return showFirstGap(form.current);
    const body = toSend(writing, files.ids);
    setSending(true);
    try {
      const { number } = await createRequest({ body }, { idempotencyKey: intention.keyFor(body) });
      intention.done();
      draft.clear();
      void refreshRoom(client);
      go(`/requests/${number}?sent=true`, { replace: true });
    } catch (caught) {
      setError(caught);
      setSending(false);
      if (problemsOf(caught)) showFirstGap(form.current);
    }
  };

  const problems = problemsOf(error);
  return (
    <form
      ref={form}
      className={css.form}
      noValidate
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
      }}
    >
      <KindChoice value={kind} onChange={(next: Kind) => change({ kind: next })} />
      <Whom
        writing={writing}
        onChange={change}
        error={said(isAbout(kind) ? "about" : "whom")}
        service={service}
      />
      <Section title={t("write")}>
        <Stack gap="md">
          <div className={css.subject}>
            {kind !== "thanks" && (
              <TextInput
                label={t("subject")}
                description={t("subjectHint")}
                value={writing.subject}
                maxLength={300}
                error={said("subject")}
                onChange={(event) =>
                  change({
                    subject: event.currentTarget.value,
                    ownSubject: event.currentTarget.value.trim() !== "",
                  })
                }
              />
            )}
            {!isAbout(kind) && (
              <Similar
                subject={writing.ownSubject ? writing.subject : ""}
                service={writing.service?.id}
                supplier={writing.service ? undefined : writing.party?.id}
              />
            )}
          </div>
          {service.data && service.data.form.length > 0 && (
            <Suspense fallback={<Loading lines={3} />}>
              <ServiceForm
                form={service.data.form}
                value={writing.answers}
                onChange={(answers) => change({ answers })}
                {...(problems ? { problems } : {})}
              />
            </Suspense>
          )}
          <DropPlace files={files}>
            <Textarea
              label={t(`text_${kind}`)}
              value={writing.text}
              autosize
              minRows={kind === "thanks" ? 3 : 5}
              maxRows={20}
              maxLength={50_000}
              error={said("text")}
              onChange={(event) => change({ text: event.currentTarget.value })}
            />
          </DropPlace>
          <FileShelf files={files} />
          <div>
            <AttachButton files={files} />
          </div>
          {kind !== "complaint" && kind !== "thanks" && <Extras writing={writing} onChange={change} />}
        </Stack>
      </Section>
      {error !== undefined && <ErrorState error={error} />}
      <div className={css.foot}>
        <span className={css.kept}>
          {draft.found ? (
            <>
              {t("draft")}
              <Button
                size="compact-xs"
                variant="subtle"
                color="gray"
                onClick={() => {
                  draft.clear();
                  files.clear();
                  setGaps([]);
                }}
              >
                {t("dropDraft")}
              </Button>
            </>
          ) : (
            t("keptHere")
          )}
        </span>
        {files.busy && <span className={css.kept}>{w("filesBusy")}</span>}
        <Button type="submit" loading={sending} disabled={files.busy}>
          {t(`send_${kind}`)}
        </Button>
      </div>
    </form>
  );
}

/** Once the marks are drawn, the keyboard goes to the first thing that is not right. */
function showFirstGap(form: HTMLElement | null): void {
  requestAnimationFrame(() =>
    form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-wrong] input')?.focus(),
  );
}
