#pragma once
// Published review papers made up for tests: drawn rows, printed as extraction prints them,
// with pages that end anywhere.

#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace kijun::test {

struct drawn_row {
    std::vector<int> items;
    std::string category;
    std::string clause;
    std::string title;
    std::string path; ///< in address form, "" for a new clause
    std::string text; ///< with <u>
    std::string mark;
    std::vector<std::string> reasons;
};

struct drawn_paper {
    std::vector<drawn_row> rows;
    std::string text;
};

class paper_printer {
public:
    explicit paper_printer(unsigned seed) : random_(seed) {}

    drawn_paper draw(std::size_t rows) {
        drawn_paper paper;
        int clause = 0;
        int paragraph = 0;
        for (std::size_t i = 0; i != rows; ++i) {
            if (i == 0 || below(3) == 0) {
                clause += 1 + below(4);
                paragraph = 0;
                title_ = "設備" + std::to_string(below(100)) + "の点検を行うこと。";
            }
            paper.rows.push_back(draw_row(clause, ++paragraph));
        }
        print(paper);
        return paper;
    }

private:
    int below(int end) { return static_cast<int>(random_() % static_cast<unsigned>(end)); }

    drawn_row draw_row(int clause, int paragraph) {
        drawn_row row;
        if (below(2) == 0) {
            row.items = {1 + below(9)};
            if (below(3) == 0) {
                row.items.push_back(row.items.front() + 1 + below(9));
            }
            row.category = "区分" + std::string(below(2) == 0 ? "甲" : "乙") + "の管理";
        }
        row.clause = "実" + std::to_string(clause);
        row.title = title_;
        const std::string number = std::to_string(paragraph);
        const std::string words = "点検の記録を" + std::to_string(2 + below(8)) +
                                  "部作り、責任者が確かめる必要がある。";
        switch (below(4)) {
        case 0:
            row.path = number;
            row.text = "<u>" + number + " " + words + "</u>";
            break;
        case 1:
            row.path = number + "/(2)";
            row.text = number + "-(2) 保管の場所 <u>" + words + "</u>";
            break;
        case 2:
            row.path = number + "/(1)/③";
            row.text =
                number + "-(1) 立会い ③手順の確認 " + words + "<u>また、写しを残す。</u>";
            break;
        default:
            row.path = "参考" + number;
            row.text = "<u>参考" + number + " 点検の例には、次のものがある。</u>";
            break;
        }
        row.mark = below(3) == 0 ? "変更" : "追加";
        row.reasons = {"点検の手引きに関する改訂"};
        if (below(4) == 0) {
            row.reasons.emplace_back("表現の見直し（例の追加）");
        }
        return row;
    }

    /// Cuts a row where a page may end: behind a sentence, in the middle of one, or before the
    /// mark. `<u>` is closed before the cut and opened behind it.
    std::string cut(const std::string& cell) {
        std::vector<std::size_t> places;
        bool in_tag = false;
        for (std::size_t i = 1; i < cell.size(); ++i) {
            in_tag = cell[i] == '<' || (in_tag && cell[i - 1] != '>');
            const bool begins = (static_cast<unsigned char>(cell[i]) & 0xC0U) == 0xE0U - 0x20U;
            if (!in_tag && begins) {
                places.push_back(i);
            }
        }
        if (places.empty()) {
            return cell;
        }
        const std::size_t at = places[random_() % places.size()];
        const std::string before = cell.substr(0, at);
        const auto count = [&before](const std::string& tag) {
            std::size_t n = 0;
            for (std::size_t i = before.find(tag); i != std::string::npos;
                 i = before.find(tag, i + 1)) {
                ++n;
            }
            return n;
        };
        const bool open = count("<u>") > count("</u>");
        return before + (open ? "</u>" : "") + page_end() + "\t\t" + (open ? "<u>" : "") +
               cell.substr(at);
    }

    std::string page_end() {
        ++page_;
        std::string text = "\n\n";
        if (below(2) == 0) {
            text += "- " + std::to_string(page_) + " -\n\n";
        }
        if (below(3) == 0) {
            text += "チェックリスト\t安全対策基準見本\t主な改訂内容\n";
        }
        return text;
    }

    void print(drawn_paper& paper) {
        std::string& out = paper.text;
        out =
            "2031 年 3 月 7 日\n見本の事務局\n\n2030 年度 チェックリスト見直し要否 対応方針\n\n"
            "【対応方針】チェックリストの見直しは「否」とする。\n\n"
            "事務局は見本の基準を「第 21 版」として公表した。\n\n"
            "［参考］基準見本（第21版）の主な改訂内容\n\n"
            "チェックリスト\t安全対策基準見本\t主な改訂内容\n";
        for (const drawn_row& row : paper.rows) {
            std::string line = "-";
            if (!row.items.empty()) {
                line = below(2) == 0 ? "通番 " : "通番";
                for (std::size_t i = 0; i != row.items.size(); ++i) {
                    line += (i == 0 ? "" : "、") + std::to_string(row.items[i]);
                }
                line += " " + row.category;
            }
            line += '\t' + row.clause.substr(0, 3) + (below(2) == 0 ? " " : "") +
                    row.clause.substr(3) + " " + row.title + '\t';
            std::string cell = "<p>" + row.text + "</p> <p>【" + row.mark + "】</p> <ul>";
            for (const std::string& reason : row.reasons) {
                cell += " ・" + reason;
            }
            line += below(4) == 0 ? cut(cell) : cell;
            out += line + '\n';
            if (below(4) == 0) {
                out += page_end();
            }
        }
        out += "\n以上\n";
    }

    std::mt19937 random_;
    std::string title_;
    int page_ = 0;
};

} // namespace kijun::test
