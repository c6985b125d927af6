import { uploadField } from "~/domain/upload-form";
import type { UploadWords } from "./step";
import type { UploadView } from "./upload-view.server";

const ENCODINGS = {
  "utf-8": "UTF-8",
  gb18030: "GB18030",
  big5: "Big5",
  "utf-16le": "UTF-16 LE",
  "utf-16be": "UTF-16 BE",
};

const TEXT_FILE = /\.(csv|tsv|txt)$/i;

/** What files cannot say themselves. */
export function WritingFields({
  text,
  facts: { files, choices },
}: {
  text: UploadWords;
  facts: UploadView["facts"];
}) {
  const say = text.understood;
  return (
    <fieldset className="writing">
      <legend>{say.writing}</legend>
      {files.map(
        ({ name }, place) =>
          TEXT_FILE.test(name) && (
            <label key={name}>
              {say.encodingOf(name)}
              <select name={uploadField.encoding(place)} defaultValue={choices.encodings?.[name] ?? ""}>
                <option value="">{say.recognised}</option>
                {Object.entries(ENCODINGS).map(([encoding, called]) => (
                  <option key={encoding} value={encoding}>
                    {called}
                  </option>
                ))}
              </select>
            </label>
          ),
      )}
      <label>
        {say.zone}
        <input type="text" name="zone" defaultValue={choices.zone ?? ""} placeholder={say.zoneHint} />
      </label>
      <label>
        {say.emptyWords}
        <input type="text" name="empty" defaultValue={choices.empty?.join(" ") ?? ""} />
      </label>
    </fieldset>
  );
}
