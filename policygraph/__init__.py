"""policygraph: Chinese plans and policy documents as a knowledge graph in which every edge quotes its source."""
