/** What an upload's page shows under its head, as markup: forms that need no script. */
import { stillPart } from "~/frame/still-part.server";
import { uploadWords } from "~/words/served-words.server";
import { UploadBody } from "./upload-body";

export const uploadMarkup = stillPart("upload", UploadBody, uploadWords);
