import { IconChevronDown, IconLock } from "@tabler/icons-react";
import { type KeyboardEvent, lazy, Suspense, useRef, useState } from "react";
import { useUser, useWords } from "#platform/web";
import { ActionIcon, Button, Menu, SegmentedControl, Textarea } from "#ui/base";
import { useNotice } from "#ui/form";
import { ErrorState } from "#ui/state";
import { type Message, useRefresh, type View, waitWork, writeMessage } from "../api.ts";
import { AttachButton, DropPlace, FileShelf } from "../files/file-shelf.tsx";
import { useFiles } from "../files/use-files.ts";
import { TemplateMenu } from "../handling/template-menu.tsx";
import { useDraft } from "../use-draft.ts";
import { useIntention } from "../use-intention.ts";
import { targetOfWork } from "../verbs/target.ts";
import { words } from "../words.ts";
import { WrittenMeanwhile } from "./company.tsx";
import { type Mode, speaking } from "./modes.ts";
import css from "./reply.module.css";
import { requestWords } from "./request-words.ts";
import { worksOfMine } from "./verb-bar.tsx";

const ToneCheck = lazy(() => import("../conduct/tone-check.tsx"));
const CloseDialog = lazy(() => import("../verbs/close-dialog.tsx"));

interface Kept {
  readonly text: string;
  readonly mode: Mode | "";
}
const nothing: Kept = { text: "", mode: "" };
const isEmpty = (kept: Kept) => kept.text.trim() === "";

const labels = { answer: "modeAnswer", note: "modeNote", customer: "modeCustomer" } as const;
const sends = { answer: "sendAnswer", note: "sendNote", customer: "sendCustomer" } as const;
const places = {
  answer: "placeholderAnswer",
  note: "placeholderNote",
  customer: "placeholderCustomer",
} as const;

/** The place to write. Who will read it is chosen openly, said in words, and shown by the colour of the whole box. */
export function Reply({
  view,
  messages,
  onCrossed,
  onWriting,
}: {
  view: View;
  messages: readonly Message[] | undefined;
  onCrossed: (ids: readonly string[]) => void;
  onWriting: (writing: boolean) => void;
}) {
  const { modes, work } = speaking(view, worksOfMine(view));
  if (modes.length === 0) return null;
  return (
    <Box
      key={view.id}
      view={view}
      modes={modes}
      work={work}
      last={messages?.at(-1)}
      messages={messages ?? []}
      onCrossed={onCrossed}
      onWriting={onWriting}
    />
  );
}

function Box(props: {
  view: View;
  modes: readonly Mode[];
  work: View["workList"][number] | undefined;
  last: Message | undefined;
  messages: readonly Message[];
  onCrossed: (ids: readonly string[]) => void;
  onWriting: (writing: boolean) => void;
}) {
  const { view, modes, work, last, messages } = props;
  const t = useWords(requestWords);
  const w = useWords(words);
  const user = useUser();
  const draft = useDraft<Kept>(`reply.${view.id}`, nothing, isEmpty);
  const files = useFiles();
  const refresh = useRefresh();
  const notice = useNotice();
  const intention = useIntention();
  const box = useRef<HTMLTextAreaElement>(null);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const [closing, setClosing] = useState(false);
  const mode = modes.find((one) => one === draft.value.mode) ?? (modes[0] as Mode);
  const { text } = draft.value;
  /** The last message that was there when writing began: what came after it, the writer may not have seen. */
  const [since, setSince] = useState<string>();
  const unseen = since
    ? messages.filter(({ id, author }) => id > since && author?.id !== user.personId).length
    : 0;

  const write = (to: string) => {
    if (text.trim() === "" && to.trim() !== "") setSince(last?.id);
    draft.set({ text: to, mode });
    props.onWriting(to.trim() !== "");
  };
  const sent = (crossed: readonly string[]) => {
    intention.done();
    draft.clear();
    files.clear();
    setSince(undefined);
    props.onWriting(false);
    props.onCrossed(crossed);
    void refresh();
    box.current?.focus();
  };
  const ready = text.trim() !== "" && !files.busy && !sending;

  const send = async (wait = false) => {
    if (!ready) return;
    setSending(true);
    setError(undefined);
    const body = {
      text: text.trim(),
      audience: mode === "note" ? ("inside" as const) : ("all" as const),
      ...(mode !== "customer" && work ? { work: work.id } : {}),
      files: files.ids,
      ...(since ? { seen: since } : last ? { seen: last.id } : {}),
    };
    try {
      const { crossed } = await writeMessage(
        { params: { id: view.id }, body },
        { idempotencyKey: intention.keyFor([view.id, body]) },
      );
      if (wait && work) {
        await waitWork({ params: { work: work.id }, body: { for: "customer" } }).then(
          () => notice(t("sentAndWaits")),
          (failed: Error) => notice(t("sentNotWaiting", { reason: failed.message }), "bad"),
        );
      } else if (crossed.length > 0) notice(t("crossed", { count: crossed.length }));
      else notice(mode === "note" ? t("noteSaved") : t("sent"));
      sent(crossed);
    } catch (caught) {
      setError(caught);
    } finally {
      setSending(false);
    }
  };

  const mayWait = mode === "answer" && work?.role === "face" && work.state === "open";
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void send(event.shiftKey && mayWait);
  };
  const asker = view.requester?.name ?? view.customer?.name;
  const readers =
    mode === "note"
      ? t("noteSeen")
      : mode === "customer"
        ? t("customerSeen", { name: view.supplier?.name ?? w("nobodyServes") })
        : asker
          ? t("answerSeen", { name: asker })
          : t("answerSeenAll");
  const label = (one: Mode) =>
    one === "customer" && modes.length > 1 ? t("modeAsCustomer") : t(labels[one]);

  return (
    <section className={css.box} data-mode={mode} aria-label={t("replyTitle")}>
      <WrittenMeanwhile
        count={unseen}
        first={messages.find(({ id }) => since !== undefined && id > since)?.id}
      />
      <div className={css.top}>
        {modes.length > 1 && (
          <SegmentedControl
            size="xs"
            aria-label={t("mode")}
            value={mode}
            onChange={(chosen) => draft.set({ mode: chosen as Mode })}
            data={modes.map((one) => ({ value: one, label: label(one) }))}
          />
        )}
        <p className={css.readers}>
          {mode === "note" && <IconLock size={14} aria-hidden />}
          {readers}
        </p>
      </div>
      {view.state === "done" && mode === "customer" && <p className={css.readers}>{t("reopenByWriting")}</p>}
      <DropPlace files={files}>
        <Textarea
          ref={box}
          data-reply
          aria-label={t(places[mode])}
          placeholder={t(places[mode])}
          autosize
          minRows={3}
          maxRows={16}
          maxLength={50_000}
          value={text}
          classNames={{ input: css.input ?? "" }}
          onChange={(event) => write(event.currentTarget.value)}
          onKeyDown={onKey}
          onBlur={() => props.onWriting(false)}
        />
      </DropPlace>
      {mode !== "note" && (
        <Suspense>
          <ToneCheck text={text} first={mode === "answer" && view.firstAnsweredAt === null} />
        </Suspense>
      )}
      <FileShelf files={files} />
      {error !== undefined && <ErrorState error={error} />}
      <div className={css.foot}>
        <AttachButton files={files} />
        {mode === "answer" && work && (
          <TemplateMenu
            work={work.id}
            onInsert={(ready) => {
              write(text.trim() === "" ? ready : `${text.trimEnd()}\n\n${ready}`);
              box.current?.focus();
            }}
          />
        )}
        {draft.found && text.trim() !== "" && (
          <span className={css.kept}>
            {t("draftKept")}
            <Button size="compact-xs" variant="subtle" color="gray" onClick={draft.clear}>
              {t("dropDraft")}
            </Button>
          </span>
        )}
        <span className={css.send}>
          <kbd className={css.kbd} aria-hidden>
            Ctrl Enter
          </kbd>
          <Button
            size="sm"
            color={mode === "note" ? "yellow" : undefined}
            variant={mode === "note" ? "outline" : "filled"}
            className={mode === "note" ? css.note : undefined}
            disabled={!ready}
            loading={sending}
            onClick={() => void send()}
          >
            {t(sends[mode])}
          </Button>
          {mode === "answer" && work && (
            <Menu position="top-end">
              <Menu.Target>
                <ActionIcon size={34} variant="default" aria-label={t("sendAnd")} disabled={!ready}>
                  <IconChevronDown size={16} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {mayWait && (
                  <Menu.Item
                    onClick={() => void send(true)}
                    rightSection={<kbd className={css.kbd}>Ctrl Shift</kbd>}
                  >
                    {t("sendWait")}
                  </Menu.Item>
                )}
                <Menu.Item onClick={() => setClosing(true)}>{t("sendClose")}</Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </span>
      </div>
      {closing && work && (
        <Suspense>
          <CloseDialog
            target={targetOfWork(view, work)}
            text={text}
            files={files.ids}
            onClose={() => setClosing(false)}
            onDone={() => {
              setClosing(false);
              sent([]);
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
