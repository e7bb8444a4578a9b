/** Sending a file: a dialog with a look at it, a caption, and whether a picture goes as photo or as file. */

import { sim } from "./api.js";
import { openDialog } from "./dialogs.js";
import { h, icon } from "./dom.js";
import { t } from "./labels.js";
import { sizeLabel } from "./media.js";
import { attempt, toast } from "./toast.js";

const MAX_BYTES = 50_000_000;

/** Ask for caption and kind, then upload. Resolves to whether it was sent. */
export async function attachFile(file, address) {
  if (file.size > MAX_BYTES) return toast(t("file_too_big"), "error") ?? false;
  const choice = await askHow(file);
  if (!choice) return false;
  const mime = file.type || "application/octet-stream";
  const content = { filename: file.name, mime, data: await base64(file) };
  return attempt(() => sim.upload({ ...address, ...choice, ...content }));
}

async function askHow(file) {
  const isImage = /^image\/(png|jpeg|webp)$/.test(file.type);
  const preview = isImage ? URL.createObjectURL(file) : null;
  const asPhoto = h("input", { type: "checkbox", checked: isImage });
  const caption = h(
    "input",
    {
      type: "text",
      maxlength: 1024,
      autofocus: true,
      "aria-label": t("caption"),
      placeholder: t("caption"),
      "data-testid": "caption",
    },
  );
  const answer = () => ({
    kind: isImage && asPhoto.checked ? "photo" : "document",
    caption: caption.value.trim() || undefined,
  });
  const body = (finish) => {
    caption.addEventListener(
      "keydown",
      (event) => event.key === "Enter" && !event.isComposing && finish(answer()),
    );
    return [
      preview && h("img", { class: "attach-preview", src: preview, alt: "" }),
      h(
        "div",
        { class: "card" },
        h("span", { class: "file-icon" }, icon("file")),
        h(
          "span",
          { class: "file-text" },
          h("span", { class: "file-name" }, file.name),
          h("span", { class: "file-size" }, sizeLabel(file.size)),
        ),
      ),
      isImage && h("label", { class: "check" }, asPhoto, t("send_as_photo")),
      caption,
    ];
  };
  const buttons = [[t("cancel"), null], [t("send"), answer, "primary"]];
  const choice = await openDialog({
    title: t("send_file"),
    body,
    buttons,
    testid: "attach-dialog",
    className: "small",
  });
  if (preview) URL.revokeObjectURL(preview);
  return choice;
}

function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
