#include "law_pair.hpp"

#include "random.hpp"

#include <kijun/model/edition_builder.hpp>

#include <pugixml.hpp>

#include <array>
#include <stdexcept>
#include <string_view>

namespace kijun::bench {
namespace {

/// Between the columns of a sentence, as laws are printed. U+3000.
constexpr const char* ideographic_space = "\xE3\x80\x80";

/// All text under an element; the readings of ruby (Rt) are none.
void append_text(std::string& into, pugi::xml_node from) {
    for (const auto& child : from.children()) {
        if (child.type() == pugi::node_pcdata) {
            into += child.value();
        } else if (std::string_view(child.name()) != "Rt") {
            append_text(into, child);
        }
    }
}

/// Sentences and columns as one text. Line breaks of the file between elements are dropped
/// by the parser.
std::string text_of(pugi::xml_node from) {
    std::string all;
    for (const auto& child : from.children()) {
        all +=
            !all.empty() && std::string_view(child.name()) == "Column" ? ideographic_space : "";
        append_text(all, child);
    }
    return all;
}

/// Paragraph ⊃ item ⊃ subitem: each has a title, a sentence and parts, named after its element.
void add_parts(edition_builder& to, pugi::xml_node whole) {
    for (const auto& part : whole.children()) {
        const std::string name = part.name();
        if (name != "Paragraph" && name != "Item" &&
            !(name.starts_with("Subitem") && part.child((name + "Title").c_str()))) {
            continue;
        }
        std::string label;
        append_text(label,
                    part.child((name + (name == "Paragraph" ? "Num" : "Title")).c_str()));
        if (name == "Paragraph" && label.empty()) {
            label = part.attribute("Num").value(); // the first has no number on paper
        }
        to.open_paragraph(label, text_of(part.child((name + "Sentence").c_str())));
        add_parts(to, part);
        to.close_paragraph();
    }
}

std::string title_of(pugi::xml_node article) {
    std::string title;
    append_text(title, article.child("ArticleCaption"));
    return title;
}

std::vector<pugi::xml_node> articles_of(const pugi::xml_document& law) {
    std::vector<pugi::xml_node> all;
    const auto main = law.select_node("//MainProvision");
    for (const auto& found : main.node().select_nodes(".//Article")) {
        all.push_back(found.node());
    }
    return all;
}

std::vector<std::string> ids_of(const std::vector<pugi::xml_node>& articles) {
    std::vector<std::string> ids;
    for (const auto& article : articles) {
        append_text(ids.emplace_back(), article.child("ArticleTitle"));
    }
    return ids;
}

edition build(const std::vector<pugi::xml_node>& articles,
              const std::vector<std::string>& ids,
              std::string_view name) {
    edition_builder builder("不正競争防止法", name);
    for (std::size_t i = 0; i < articles.size(); ++i) {
        builder.open_clause(ids[i], title_of(articles[i]));
        add_parts(builder, articles[i]);
        builder.close_clause();
    }
    auto built = builder.build();
    if (!built) {
        throw std::runtime_error(describe(built.error(), language::en));
    }
    return std::move(built).value().value;
}

std::size_t index_of(const std::vector<std::string>& ids, std::string_view id) {
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (ids[i] == id) {
            return i;
        }
    }
    throw std::runtime_error("no article " + std::string(id));
}

/// Articles that changed their number. Every other one of the old law has its number still; of
/// the new law 第十九条の二 (営業秘密に関する訴えの管轄権) and 第十九条の三 (適用範囲) are new.
constexpr std::array<std::pair<std::string_view, std::string_view>, 1> renumbered{
    {{"第十九条の二", "第十九条の四"}}};

} // namespace

std::optional<law_pair> read_law_pair(std::optional<std::uint64_t> hide_numbers) {
    const std::string folder = KIJUN_SHARED_CORPUS "/laws/";
    pugi::xml_document old_law;
    pugi::xml_document new_law;
    if (!old_law.load_file((folder + "fukyoho_20200401.xml").c_str()) ||
        !new_law.load_file((folder + "fukyoho_20240613.xml").c_str())) {
        return std::nullopt;
    }
    const auto olds = articles_of(old_law);
    const auto news = articles_of(new_law);
    const auto old_ids = ids_of(olds);
    auto new_ids = ids_of(news);
    law_pair pair;
    for (std::size_t i = 0; i < old_ids.size(); ++i) {
        std::string_view now = old_ids[i];
        for (const auto& [was, is] : renumbered) {
            now = was == old_ids[i] ? is : now;
        }
        pair.same.emplace_back(i, index_of(new_ids, now));
    }
    if (hide_numbers) {
        generator::random_numbers(*hide_numbers).shuffle(new_ids);
    }
    pair.before = build(olds, old_ids, "2020-04-01");
    pair.after = build(news, new_ids, "2024-06-13");
    return pair;
}

} // namespace kijun::bench
