import { Button } from "@mantine/core";
import { IconPhotoDown } from "@tabler/icons-react";
import { useWords } from "#platform/web";
import { chartWords } from "../words.ts";
import type { Picture } from "./marks.ts";
import { savePng } from "./png.ts";

/** Saves a picture as PNG, with its title and its footnote in it. */
export function SavePicture({
  name,
  picture,
  footnote,
}: {
  readonly name: string;
  readonly picture: () => Picture;
  readonly footnote: string;
}) {
  const t = useWords(chartWords);
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconPhotoDown size={14} aria-hidden />}
      aria-label={t("savePicture", { name })}
      onClick={() => void savePng(name, picture(), { title: name, footnote })}
    >
      {t("png")}
    </Button>
  );
}
