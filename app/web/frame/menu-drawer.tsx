import { useWords } from "#platform/web";
import { Drawer } from "#ui/base";
import { Navigation } from "./navigation.tsx";
import { frameWords } from "./words.ts";

/** The navigation on narrow screens. */
export default function MenuDrawer({ onClose }: { onClose: () => void }) {
  const t = useWords(frameWords);
  return (
    <Drawer
      opened
      onClose={onClose}
      size="17rem"
      title={t("product")}
      closeButtonProps={{ "aria-label": t("closeMenu") }}
    >
      <Navigation onGo={onClose} />
    </Drawer>
  );
}
