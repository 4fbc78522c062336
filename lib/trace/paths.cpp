// Every simple path from a change to the items that may have to do with it.
//
// Iterative deepening: all paths of one citation, then all of two, and so on, each by a
// depth-first walk over an explicit stack. A walk goes on only where an item can still be
// reached within the length (data::hops), so that it does not fan out where no item is.

#include "trace/graph_data.hpp"

#include <kijun/trace/graph.hpp>

#include <boost/range/iterator_range_core.hpp>

#include <algorithm>

namespace kijun {

namespace {

/// Paths that run into their own tail cost steps and give nothing; with many short cycles there
/// are exponentially many. Ten million steps take about a second.
constexpr std::size_t step_budget = 10'000'000;

struct step {
    std::size_t to = 0;
    std::size_t cost = 0; ///< 1 against a citation, 0 from a paragraph up to what it stands in
};

struct frame {
    std::vector<step> steps;
    std::size_t next = 0;
    std::size_t used = 0; ///< citations walked to get here
};

class path_search {
public:
    path_search(const trace::adjacency& shape,
                const std::vector<vertex>& vertices,
                const std::vector<edge>& edges,
                const std::vector<std::uint32_t>& hops,
                std::size_t most)
        : shape_(shape), vertices_(vertices), edges_(edges), hops_(hops), most_(most),
          on_path_(vertices.size(), false) {}

    [[nodiscard]] std::vector<trace_path> run(std::size_t start, std::size_t length) {
        for (std::size_t exact = 1; exact <= length && !done(); ++exact) {
            walk(start, exact);
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] bool done() const { return found_.size() >= most_ || spent_ >= step_budget; }

    /// Where one may go from a vertex, each target once, in the order of the edges.
    [[nodiscard]] std::vector<step> steps_from(std::size_t at, std::size_t left) {
        std::vector<step> steps;
        for (const auto& in : boost::make_iterator_range(boost::in_edges(at, shape_))) {
            ++spent_;
            const edge_kind kind = edges_[shape_[in].at].kind;
            const std::size_t to = boost::source(in, shape_);
            const bool up = kind == edge_kind::contains;
            if (kind == edge_kind::becomes ||
                (up && vertices_[to].kind != vertex_kind::clause &&
                 vertices_[to].kind != vertex_kind::paragraph)) {
                continue;
            }
            const std::size_t cost = up ? 0 : 1;
            if (cost <= left && hops_[to] <= left - cost) {
                steps.push_back({to, cost});
            }
        }
        // The same clause may be cited several times in one paragraph or cell.
        std::vector<std::size_t> seen;
        std::ranges::transform(steps, std::back_inserter(seen), &step::to);
        std::ranges::sort(seen);
        if (std::ranges::adjacent_find(seen) != seen.end()) {
            std::ranges::stable_sort(steps, {}, &step::to);
            const auto same = std::ranges::unique(steps, {}, &step::to);
            steps.erase(same.begin(), same.end());
        }
        return steps;
    }

    void enter(std::size_t at, std::size_t used, std::size_t exact) {
        path_.push_back(at);
        on_path_[at] = true;
        frames_.push_back({steps_from(at, exact - used), 0, used});
    }

    void leave() {
        on_path_[path_.back()] = false;
        path_.pop_back();
        frames_.pop_back();
    }

    void walk(std::size_t start, std::size_t exact) {
        enter(start, 0, exact);
        while (!frames_.empty()) {
            frame& top = frames_.back();
            if (done() || top.next == top.steps.size()) {
                leave();
                continue;
            }
            const step taken = top.steps[top.next++];
            const std::size_t used = top.used + taken.cost;
            ++spent_;
            if (on_path_[taken.to]) {
                continue;
            }
            if (vertices_[taken.to].kind == vertex_kind::item) {
                if (used == exact) {
                    found_.push_back(path_);
                    found_.back().push_back(taken.to);
                }
                continue;
            }
            enter(taken.to, used, exact);
        }
    }

    const trace::adjacency& shape_;
    const std::vector<vertex>& vertices_;
    const std::vector<edge>& edges_;
    const std::vector<std::uint32_t>& hops_;
    std::size_t most_;
    std::size_t spent_ = 0;
    std::vector<trace_path> found_;
    std::vector<std::size_t> path_;
    std::vector<frame> frames_;
    std::vector<bool> on_path_;
};

} // namespace

std::vector<trace_path>
trace_graph::paths_to_items(std::size_t vertex, std::size_t length, std::size_t most) const {
    if (data_->hops[vertex] > length) {
        return {};
    }
    path_search search(data_->shape, data_->vertices, data_->edges, data_->hops, most);
    return search.run(vertex, length);
}

} // namespace kijun
