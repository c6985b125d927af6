import type { UploadWords } from "./step";
import type { UploadView } from "./upload-view.server";

const ENCODINGS = {
  "utf-8": "UTF-8",
  gb18030: "GB18030",
  big5: "Big5",
  "utf-16le": "UTF-16 LE",
  "utf-16be": "UTF-16 BE",
};

/** What files cannot say themselves. */
export function WritingFields({
  text,
  choices,
}: {
  text: UploadWords;
  choices: UploadView["facts"]["choices"];
}) {
  const say = text.understood;
  return (
    <fieldset className="writing">
      <legend>{say.writing}</legend>
      <label>
        {say.encodingLabel}
        <select name="encoding" defaultValue={choices.encoding ?? ""}>
          <option value="">{say.recognised}</option>
          {Object.entries(ENCODINGS).map(([encoding, name]) => (
            <option key={encoding} value={encoding}>
              {name}
            </option>
          ))}
        </select>
      </label>
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
