/** Names of the simulated people, each in both languages, by their number alone: no draw of chance goes into a name. */
import type { Bilingual } from "~/domain/text";

type Part = readonly [en: string, zh: string];

const SURNAMES = parts(
  "Wang王 Li李 Zhang张 Liu刘 Chen陈 Yang杨 Zhao赵 Huang黄 Zhou周 Wu吴 Xu徐 Sun孙 Hu胡 Zhu朱 Gao高 Lin林 He何 Guo郭 Ma马 Luo罗 Liang梁 Song宋 Zheng郑 Xie谢 Han韩 Tang唐 Feng冯 Yu于 Dong董 Xiao萧 Cheng程",
);
const FIRST = parts("Jian建 Guo国 Zhi志 Wen文 Xiu秀 Yu玉 Chun春 Hai海 De德 Shu淑 Ming明 Yong永 Li丽");
const SECOND = parts("jun军 hua华 ping平 ying英 qiang强 mei梅 fang芳 lin林 sheng生 hong红 bo波");
const FIRMS = parts(
  "Hengtai恒泰 Xinda鑫达 Longsheng隆盛 Yuanfeng源丰 Ruixiang瑞祥 Huamao华茂 Jinhe金禾 Tongli通力 Anshun安顺",
);
const TRADES: readonly Part[] = [
  ["Trading", "商贸"],
  ["Foods", "食品"],
  ["Building Materials", "建材"],
  ["Textiles", "纺织"],
  ["Machinery", "机械"],
  ["Transport", "运输"],
  ["Farm Supplies", "农资"],
];

/** `Wang Jianhua`, `王建华`: the lists have lengths that share no factor, so that few names come twice. */
export function personName(number: number): Bilingual {
  const [surname, first, second] = [at(SURNAMES, number), at(FIRST, number), at(SECOND, number)];
  return { en: `${surname[0]} ${first[0]}${second[0]}`, zh: surname[1] + first[1] + second[1] };
}

export function borrowerName(number: number, kind: string): Bilingual {
  if (kind !== "small-business" && kind !== "cooperative") return personName(number);
  const [firm, trade, surname] = [at(FIRMS, number), at(TRADES, number), at(SURNAMES, number)];
  return kind === "cooperative"
    ? { en: `${surname[0]} ${firm[0]} Cooperative`, zh: `${surname[1]}家${firm[1]}合作社` }
    : { en: `${surname[0]} ${firm[0]} ${trade[0]}`, zh: `${surname[1]}氏${firm[1]}${trade[1]}` };
}

/** Who owes the borrower something; the file has one name for both languages. */
export function debtorName(number: number): string {
  const { en, zh } = borrowerName(number, "small-business");
  return `${zh} ${en}`;
}

function at(list: readonly Part[], number: number): Part {
  return list[number % list.length]!;
}

function parts(text: string): Part[] {
  return text.split(" ").map((part) => {
    const [, en = "", zh = ""] = /^([A-Za-z]+)(.+)$/.exec(part) ?? [];
    return [en, zh] as const;
  });
}
