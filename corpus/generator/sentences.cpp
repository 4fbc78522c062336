#include "sentences.hpp"

#include <array>
#include <span>
#include <string_view>
#include <utility>

namespace kijun::generator {
namespace {

using words = std::span<const std::string_view>;

constexpr std::array<std::string_view, 20> subjects{
    "金融機関は、",     "経営層は、",       "システム部門は、", "利用部門は、",
    "監査部門は、",     "委託元は、",       "委託先は、",       "運用担当者は、",
    "開発担当者は、",   "管理責任者は、",   "統括部署は、",     "各部署の長は、",
    "事務局は、",       "接続事業者は、",   "設備の管理者は、", "当直の要員は、",
    "情報の所有者は、", "検証の担当者は、", "対策本部は、",     "教育の担当者は、"};
constexpr std::array<std::string_view, 60> things{"アクセス権限",
                                                  "暗号鍵",
                                                  "利用者の認証情報",
                                                  "通信回線",
                                                  "サーバー",
                                                  "予備電源",
                                                  "空調設備",
                                                  "入退室の記録",
                                                  "監視カメラ",
                                                  "バックアップデータ",
                                                  "重要な帳票",
                                                  "電子媒体",
                                                  "外部委託先",
                                                  "クラウドサービス",
                                                  "API接続先",
                                                  "開発環境",
                                                  "本番環境",
                                                  "テストデータ",
                                                  "プログラムの変更",
                                                  "障害の履歴",
                                                  "脆弱性の情報",
                                                  "攻撃の兆候",
                                                  "マルウェア対策",
                                                  "ネットワークの構成",
                                                  "端末",
                                                  "携帯機器",
                                                  "共用のID",
                                                  "特権のID",
                                                  "パスワード",
                                                  "災害時の要員",
                                                  "代替拠点",
                                                  "復旧の優先順位",
                                                  "連絡網",
                                                  "利用者への通知",
                                                  "取引の記録",
                                                  "監査証跡",
                                                  "システムの資産",
                                                  "ソフトウェアの許諾",
                                                  "データセンター",
                                                  "耐震設備",
                                                  "消火設備",
                                                  "漏水の検知器",
                                                  "配線",
                                                  "鍵の貸出し",
                                                  "清掃業務",
                                                  "契約の条項",
                                                  "再委託先",
                                                  "個人データ",
                                                  "営業秘密",
                                                  "生成AIの利用",
                                                  "自動処理の設定",
                                                  "時刻の同期",
                                                  "負荷の見通し",
                                                  "容量の余裕",
                                                  "現金の搬送",
                                                  "店舗の設備",
                                                  "自動機の部品",
                                                  "警備の体制",
                                                  "訓練の結果",
                                                  "規程の体系"};
constexpr std::array<std::string_view, 30> aspects{
    "の台帳",       "の取扱い",   "の管理手順", "の設定内容",   "の一覧",       "の責任分担",
    "の点検結果",   "の保管場所", "の利用状況", "の変更履歴",   "の重要度",     "の見直し時期",
    "の承認手続き", "の申請書類", "の有効期限", "の異常の有無", "の影響範囲",   "の依存関係",
    "の費用と効果", "の予備",     "の品質",     "の教育資料",   "の更新計画",   "の廃棄方法",
    "の残存リスク", "の報告経路", "の閲覧範囲", "の代替手段",   "の例外の扱い", "の評価基準"};
constexpr std::array<std::string_view, 24> qualifiers{
    "本店の",         "支店の",       "夜間の",         "休日の",          "災害時の",
    "平常時の",       "移行期間中の", "委託先における", "関連会社の",      "海外拠点の",
    "顧客向けの",     "社内向けの",   "重要な",         "共同利用する",    "新たに導入する",
    "廃止を予定する", "遠隔で扱う",   "無人店舗の",     "勘定系の",        "情報系の",
    "対外接続系の",   "試験中の",     "長期間使わない", "第三者が保有する"};
constexpr std::array<std::string_view, 24> manners{"年1回以上",
                                                   "四半期ごとに",
                                                   "24時間体制で",
                                                   "あらかじめ",
                                                   "遅滞なく",
                                                   "複数の者で",
                                                   "書面により",
                                                   "定められた手順に従い",
                                                   "重要度に応じて",
                                                   "独立した立場から",
                                                   "自動的に",
                                                   "抜き打ちで",
                                                   "変更の都度",
                                                   "3営業日以内に",
                                                   "第三者の助言を得て",
                                                   "経営層の承認の下で",
                                                   "他社の事例を踏まえ",
                                                   "最新の知見に基づき",
                                                   "権限を分けて",
                                                   "本番環境から切り離して",
                                                   "目的及び範囲を明らかにして",
                                                   "リスクを見積もった上で",
                                                   "暗号化した上で",
                                                   "業務への影響を考慮して"};
constexpr std::array<std::string_view, 30> actions{
    "点検する",   "記録する", "確認する", "制限する", "監視する",     "分析する",
    "評価する",   "更新する", "保管する", "管理する", "検証する",     "報告する",
    "承認する",   "整備する", "策定する", "周知する", "把握する",     "実施する",
    "維持する",   "分離する", "削除する", "収集する", "照合する",     "審査する",
    "文書化する", "見直す",   "定める",   "改める",   "取りまとめる", "明らかにする"};
constexpr std::array<std::string_view, 16> occasions{"を新たに導入する場合は、",
                                                     "を廃止する場合は、",
                                                     "に不備が見つかったときは、",
                                                     "を他の者に委ねる場合は、",
                                                     "の内容を変える場合は、",
                                                     "を長期間使わない場合は、",
                                                     "に関する事故が起きたときは、",
                                                     "を遠隔から操作する場合は、",
                                                     "を複数の部署で使う場合は、",
                                                     "の更新が遅れるときは、",
                                                     "を外部へ持ち出す場合は、",
                                                     "に制約がある場合は、",
                                                     "を試行する期間中は、",
                                                     "の所在が不明なときは、",
                                                     "の契約を改める場合は、",
                                                     "を統合する場合は、"};
constexpr std::array<std::string_view, 9> strong_endings{"ことが必要である。",
                                                         "ことが必要である。",
                                                         "こと。",
                                                         "ことが望ましい。",
                                                         "ことが望ましい。",
                                                         "ことが望ましい。",
                                                         "ことも有効である。",
                                                         "ことも有効である。",
                                                         "ことも考えられる。"};
constexpr std::array<std::string_view, 12> headings{
    "以下の例がある。",
    "以下の例がある。",
    "以下の例がある。",
    "次の事項を定めることが必要である。",
    "次の事項を含めることが望ましい。",
    "具体的には、以下のような対策がある。",
    "留意点は次のとおりである。",
    "主な対策は以下のとおりである。",
    "手順には次の内容を盛り込むことが必要である。",
    "確認する項目の例は次のとおりである。",
    "方法として以下が考えられる。",
    "対象は次のとおりとする。"};
constexpr std::array<std::string_view, 18> common_items{"目的",
                                                        "適用範囲",
                                                        "責任者の氏名",
                                                        "その他必要な事項",
                                                        "実施の頻度",
                                                        "連絡先",
                                                        "保存期間",
                                                        "対象となる部署",
                                                        "報告の方法",
                                                        "承認者",
                                                        "実施日",
                                                        "記録の様式",
                                                        "見直しの時期",
                                                        "用語の定義",
                                                        "関連する規程",
                                                        "費用の負担",
                                                        "教育及び訓練",
                                                        "違反時の処置"};
// Either side may be in the text; both are right.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> spellings{{
    {"手続き", "手続"},
    {"取扱い", "取り扱い"},
    {"及び", "および"},
    {"サーバー", "サーバ"},
    {"データセンター", "データセンタ"},
    {"貸出し", "貸し出し"},
    {"見積もった", "見積った"},
    {"取りまとめる", "取り纏める"},
}};

words words_of(slot does) {
    switch (does) {
    case slot::subject:
        return subjects;
    case slot::thing:
        return things;
    case slot::aspect:
        return aspects;
    case slot::qualifier:
        return qualifiers;
    case slot::manner:
        return manners;
    case slot::action:
        return actions;
    default:
        return {};
    }
}

} // namespace

phrase sentence_source::one(slot does) {
    if (does == slot::condition) {
        return {does,
                std::string(chance_->pick(things)) + std::string(chance_->pick(occasions)),
                {}};
    }
    return {does, std::string(chance_->pick(words_of(does))), {}};
}

std::string sentence_source::ending() {
    return std::string(chance_->pick(strong_endings));
}

sentence sentence_source::rule() {
    sentence all;
    if (chance_->chance(0.35)) {
        all.push_back(one(slot::condition));
    }
    for (const slot does : {slot::subject, slot::thing, slot::aspect}) {
        all.push_back(one(does));
    }
    all.push_back({slot::particle, "を", {}});
    if (chance_->chance(0.7)) {
        all.push_back(one(slot::manner));
    }
    all.push_back(one(slot::action));
    all.push_back({slot::ending, ending(), {}});
    return all;
}

sentence sentence_source::title() {
    return {one(slot::thing),
            one(slot::aspect),
            {slot::particle, "を", {}},
            one(slot::manner),
            one(slot::action),
            {slot::fixed, "こと。", {}}};
}

sentence sentence_source::item() {
    sentence all{one(slot::qualifier), one(slot::thing), one(slot::aspect)};
    if (chance_->chance(0.4)) {
        all.push_back({slot::particle, "を", {}});
        all.push_back(one(slot::manner));
        all.push_back(one(slot::action));
    }
    return all;
}

sentence sentence_source::common_item() {
    return {{slot::fixed, std::string(chance_->pick(common_items)), {}}};
}

sentence sentence_source::heading() {
    return {{slot::fixed, std::string(chance_->pick(headings)), {}}};
}

bool sentence_source::can_replace(const phrase& old) {
    return old.does == slot::condition || !words_of(old.does).empty();
}

phrase sentence_source::other(const phrase& old) {
    phrase found = one(old.does);
    while (found.text == old.text) {
        found = one(old.does);
    }
    return found;
}

phrase sentence_source::manner() {
    return one(slot::manner);
}

bool sentence_source::change_strength(sentence& of) {
    const auto strength_of = [](std::string_view text) {
        return text == "ことが望ましい。"   ? "should"
               : text.starts_with("ことも") ? "may"
                                            : "must";
    };
    for (auto& part : of) {
        if (part.does == slot::ending) {
            const std::string_view was = strength_of(part.text);
            while (strength_of(part.text) == was) {
                part.text = ending();
            }
            return true;
        }
    }
    return false;
}

bool respell(sentence& of, random_numbers& chance) {
    const std::size_t first = chance.below(spellings.size());
    for (std::size_t i = 0; i < spellings.size(); ++i) {
        const auto& [one, other] = spellings[(first + i) % spellings.size()];
        for (auto& part : of) {
            // The longer spelling may hold the shorter one: 手続き holds 手続.
            const bool longer = part.text.find(one) != std::string::npos;
            const std::string_view from = longer ? one : other;
            const auto at = part.text.find(from);
            if (at != std::string::npos) {
                part.text.replace(at, from.size(), longer ? other : one);
                return true;
            }
        }
    }
    for (auto& part : of) {
        constexpr std::string_view comma = "、";
        if (part.does == slot::subject && part.text.ends_with(comma)) {
            part.text.resize(part.text.size() - comma.size());
            return true;
        }
    }
    return false;
}

void reset_type(sentence& of, random_numbers& chance) {
    for (auto& part : of) {
        for (std::size_t at = 0; at < part.text.size() && part.does != slot::citation; ++at) {
            const char c = part.text[at];
            const bool letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
            if (!letter) {
                continue;
            }
            if (chance.chance(0.4)) {
                part.text.insert(at, " ");
                return;
            }
            // U+FF10 stands as far from 0 as U+FF21 from A; below U+FF40 two bytes stay fixed.
            constexpr int first_full = 0xFF10 - '0';
            const int full = c + first_full;
            const std::string wide{static_cast<char>(0xE0 | (full >> 12)),
                                   static_cast<char>(0x80 | ((full >> 6) & 0x3F)),
                                   static_cast<char>(0x80 | (full & 0x3F))};
            part.text.replace(at, 1, wide);
            return;
        }
    }
    // Nothing in ASCII: a line break after the first phrase, as at the end of a printed line.
    of.front().text += "\n";
}

} // namespace kijun::generator
