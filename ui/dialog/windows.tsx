import { Drawer, Modal } from "@mantine/core";
import { useEffect, useState } from "react";
import { useWords } from "#platform/web";
import { commonWords } from "#platform/words";
import css from "./dialog.module.css";
import type { DialogProps, SidePanelProps } from "./dialog.tsx";
import { useTopmost } from "./topmost.ts";

/** Opens only after it is there: what is born open neither knows whom to give the focus back to nor opens gently. */
function useShown(opened: boolean): boolean {
  const [shown, setShown] = useState(false);
  useEffect(() => setShown(opened), [opened]);
  return shown;
}

export function DialogWindow({ opened, onClose, title, size = "md", children }: DialogProps) {
  const t = useWords(commonWords);
  const shown = useShown(opened);
  const topmost = useTopmost(shown);
  return (
    <Modal.Root
      opened={shown}
      onClose={onClose}
      size={size}
      centered
      closeOnEscape={topmost}
      classNames={{ content: css.content }}
    >
      <Modal.Overlay />
      <Modal.Content radius="md">
        <div className={css.head}>
          <Modal.Title className={css.title}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t("close")} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

export function SidePanelWindow({
  opened,
  onClose,
  title,
  size = "md",
  side = "right",
  children,
}: SidePanelProps) {
  const t = useWords(commonWords);
  const shown = useShown(opened);
  const topmost = useTopmost(shown);
  return (
    <Drawer.Root
      opened={shown}
      onClose={onClose}
      size={size}
      position={side}
      closeOnEscape={topmost}
      classNames={{ content: css.content }}
    >
      <Drawer.Overlay />
      <Drawer.Content>
        <div className={css.head}>
          <Drawer.Title className={css.title}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={t("close")} />
        </div>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
