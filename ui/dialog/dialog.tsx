import { Button, Group, Stack, Text } from "@mantine/core";
import { type ComponentType, lazy, type ReactNode, Suspense, useState } from "react";
import { useWords } from "#platform/web";
import { commonWords } from "#platform/words";
import { ErrorState } from "#ui/state";

export interface DialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly size?: "sm" | "md" | "lg" | "xl";
  readonly children: ReactNode;
}

export interface SidePanelProps extends Omit<DialogProps, "size"> {
  /** A name of a size, or a CSS length. */
  readonly size?: string;
  readonly side?: "left" | "right";
}

/** A window over the page; Escape closes it, focus stays inside and comes back. */
export function Dialog(props: DialogProps) {
  return <OnceOpened of={DialogWindow} {...props} />;
}

/** A sheet at the side, for looking at one thing without leaving the list. */
export function SidePanel(props: SidePanelProps) {
  return <OnceOpened of={SidePanelWindow} {...props} />;
}

const DialogWindow = lazy(() => import("./windows.tsx").then((m) => ({ default: m.DialogWindow })));
const SidePanelWindow = lazy(() => import("./windows.tsx").then((m) => ({ default: m.SidePanelWindow })));

/** What draws windows is fetched with the first that is opened; afterwards a window stays, to close gently. */
function OnceOpened<P extends { opened: boolean }>({ of: Window, ...props }: { of: ComponentType<P> } & P) {
  const [wanted, setWanted] = useState(props.opened);
  if (props.opened && !wanted) setWanted(true);
  return wanted ? (
    <Suspense>
      <Window {...(props as unknown as P)} />
    </Suspense>
  ) : null;
}

export interface ConfirmProps extends Omit<DialogProps, "children" | "size"> {
  /** What will happen, in words. */
  readonly children: ReactNode;
  /** The verb on the button. */
  readonly verb: string;
  readonly dangerous?: boolean;
  readonly act: () => Promise<unknown>;
}

/** Only for what cannot be undone; everything else is done at once and offers to undo (`useUndo` of `#ui/form`). */
export function Confirm({ opened, onClose, title, children, verb, dangerous, act }: ConfirmProps) {
  const t = useWords(commonWords);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const go = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await act();
      onClose();
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={title}>
      <Stack>
        <Text>{children}</Text>
        {error !== undefined && <ErrorState error={error} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button color={dangerous ? "red" : undefined} loading={busy} onClick={() => void go()}>
            {verb}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
