import type { NoteWords } from "../en/notes";

export const notes: NoteWords = {
  title: "备注",
  none: "本案暂无备注。",
  text: "备注内容",
  on: "日期",
  by: "姓名（可不填）",
  add: "添加备注",
  about: "重新导入文件后备注仍予保留。备注可以撤回，撤回后仍会在此列示并标明已撤回。",
  written: (day, who) => `${day}填写，${who}`,
  withdraw: "撤回",
  withdrawNamed: (day) => `撤回${day}的备注`,
  withdrawnTitle: (count) => `已撤回的备注${count}条`,
  withdrawn: (day, who) => `${day}撤回，${who}`,
  unnamed: "本机填写，未署名",
  byName: (name) => `由${name}`,
  refused: {
    empty: "请先填写备注内容，未保存任何内容。",
    tooLong: (what, most, typed) =>
      `${what}最多${most}个字符，现有${typed}个，未保存任何内容。请缩短或分成两条备注。`,
    unseen: (what) =>
      `${what}含有不可见的控制字符（多由其他程序复制带入），未保存任何内容。请重新输入，或以纯文本粘贴。`,
    day: (typed) => `“${typed}”不是有效日期（应如2025-06-30），未保存任何内容。`,
    future: (typed) => `${typed}晚于今天。备注应填写所述事项的日期，未保存任何内容。`,
    noNote: "本案没有这条备注，或已撤回。未作任何改动。",
  },
};
