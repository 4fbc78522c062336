#pragma once
// `impact` over many lists.

#include "exit_code.hpp"
#include "list_files.hpp"
#include "messages.hpp"
#include "options.hpp"

#include <kijun/impact/assessor.hpp>

namespace kijun::cli {

/// How far proposals go, by the options.
[[nodiscard]] proposal_options how_far(const options& chosen);

/// The assessor that the options ask for.
[[nodiscard]] assessor make_assessor(const options& chosen,
                                     const edition& before,
                                     const edition& after,
                                     const revision_notes* notes);

/// Results into the folder -o, the summary on standard output.
[[nodiscard]] exit_code
run_sector(const options& chosen, const list_files& lists, messages& out);

/// The tables of a database (impact/impact_graph.hpp) as SQL or CSV, into the file -o or to
/// standard output: of all lists that can be read.
[[nodiscard]] exit_code
run_database(const options& chosen, const list_files& lists, messages& out);

} // namespace kijun::cli
