import { useState } from "react";
import { useFormat, useWords } from "#platform/web";
import { Button, Group, Stack, Text } from "#ui/base";
import { Dialog } from "#ui/dialog";
import { useNotice } from "#ui/form";
import { Async } from "#ui/state";
import { useSignals } from "../../signals/api.ts";
import { type Need, putSignal, type Signal, takeSignalOut } from "../api.ts";
import { NeedSearch, useDone } from "../dialogs.tsx";
import css from "./need.module.css";
import { needWords } from "./need-words.ts";

/** What is placed by hand can be taken back; what is refused is said. */
function usePlacing(close: () => void) {
  const done = useDone();
  const notice = useNotice();
  return async (work: () => Promise<{ change: string | null }>, said: string) => {
    try {
      const { change } = await work();
      close();
      await done(said, change);
    } catch (error) {
      notice((error as Error).message, "bad");
    }
  };
}

/** One signal that belongs elsewhere: into another need, or into none. */
export function PlaceElsewhere({ need, signal }: { need: Need; signal: Signal }) {
  const t = useWords(needWords);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  const place = usePlacing(close);
  const params = { need: need.id, signal: signal.id };
  return (
    <>
      <Group justify="end">
        <Button size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
          {t("elsewhere")}
        </Button>
      </Group>
      <Dialog opened={isOpen} onClose={close} title={t("elsewhereTitle")}>
        <Stack gap="sm">
          <Text>{signal.words ?? t(`k_${signal.kind}`)}</Text>
          <NeedSearch
            label={t("intoAnother")}
            without={need.id}
            onChoose={(into) =>
              void place(
                () => putSignal({ params: { need: into.id, signal: signal.id } }),
                t("placedIn", { number: into.number }),
              )
            }
          />
          <Group>
            <Button
              variant="default"
              onClick={() => void place(() => takeSignalOut({ params }), t("takenOut"))}
            >
              {t("takeOut")}
            </Button>
          </Group>
        </Stack>
      </Dialog>
    </>
  );
}

/** Signals that are in no need yet, of the same supplier: one of them into this need. */
export function BringSignal({ need }: { need: Need }) {
  const t = useWords(needWords);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {t("bringSignal")}
      </Button>
      <Dialog opened={isOpen} onClose={close} title={t("bringTitle")} size="lg">
        {isOpen && <FreeSignals need={need} close={close} />}
      </Dialog>
    </>
  );
}

function FreeSignals({ need, close }: { need: Need; close: () => void }) {
  const t = useWords(needWords);
  const format = useFormat();
  const place = usePlacing(close);
  const found = useSignals({
    standing: "free",
    limit: 30,
    ...(need.supplier ? { supplier: need.supplier.id } : {}),
  });
  return (
    <Async query={found}>
      {({ pages }) => {
        const signals = pages.flatMap((page) => page.signals);
        if (signals.length === 0) return <Text c="dimmed">{t("bringNone")}</Text>;
        return (
          <Stack gap="sm">
            <ul className={css.quotes}>
              {signals.map((signal) => (
                <li key={signal.id} className={css.quote}>
                  <p>{signal.words ?? t(`k_${signal.kind}`)}</p>
                  <Group justify="space-between">
                    <span className={css.quoteFoot}>
                      {[t(`k_${signal.kind}`), signal.customer?.name, format.date(signal.saidOn)]
                        .filter(Boolean)
                        .join(" · ")}
                    </span>
                    <Button
                      size="compact-xs"
                      variant="default"
                      onClick={() =>
                        void place(
                          () => putSignal({ params: { need: need.id, signal: signal.id } }),
                          t("placedIn", { number: need.number }),
                        )
                      }
                    >
                      {t("intoThis")}
                    </Button>
                  </Group>
                </li>
              ))}
            </ul>
            {found.hasNextPage && (
              <Button variant="default" size="xs" onClick={() => void found.fetchNextPage()}>
                {t("more")}
              </Button>
            )}
          </Stack>
        );
      }}
    </Async>
  );
}
